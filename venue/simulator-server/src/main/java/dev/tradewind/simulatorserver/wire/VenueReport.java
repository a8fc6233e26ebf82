// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

import dev.tradewind.venue.VenueStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of the simulated venue. `label` is always `SIMULATED`. The market was opened at
/// `start` and ends at `end`, if ever; `acknowledged` is the instant up to which its user has
/// finished, and time does not move on before that is the present.
public record VenueReport(
        String label,
        VenueStatus status,
        Instant start,
        @Nullable Instant end,
        String speed,
        Instant acknowledged,
        boolean waitsForAcknowledgement,
        String fees) {

    /// What every screen must show.
    public static final String LABEL = "SIMULATED";
}
