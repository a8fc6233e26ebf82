// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.time.Instant;
import java.util.List;

/// Event `limits_changed`: the new version, who made it, why and when (wall clock), and every
/// difference.
public record LimitsChanged(
        long version, String by, String reason, Instant changedAt, List<Difference> differences) {

    /// The type of the event.
    public static final String TYPE = "limits_changed";

    public LimitsChanged {
        differences = List.copyOf(differences);
    }

    /// One value (or the list of products) before and after.
    public record Difference(String key, String before, String after) {}
}
