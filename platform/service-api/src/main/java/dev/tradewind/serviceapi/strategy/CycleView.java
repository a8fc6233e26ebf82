// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;

/// How one run of the decision cycle went. `closedAt` is when the gateway declared the instant
/// closed, `startedAt` and `decidedAt` when the cycle began and had sent its last order: wall time,
/// for measuring only.
public record CycleView(
        Timeframe timeframe,
        Instant asOf,
        Instant closedAt,
        Instant startedAt,
        Instant decidedAt,
        int evaluated,
        int traded,
        int blocked) {

    /// From the close of the bars to the last order sent.
    public Duration closeToOrders() {
        return Duration.between(closedAt, decidedAt);
    }
}
