// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the market waits for: `closed` is the last instant that closed, `acknowledged` the last one
/// that every consumer has finished, `waitsFor` who has not finished `closed` yet, sorted.
public record PaceStatus(
        @Nullable Instant closed, @Nullable Instant acknowledged, List<String> waitsFor) {

    public PaceStatus {
        waitsFor = List.copyOf(waitsFor);
    }
}
