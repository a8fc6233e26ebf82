// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// Event `cycle_completed`, keyed by timeframe: the bots have decided on everything that closed at
/// `asOf`; of `evaluated` decisions so many traded and so many were blocked.
public record CycleCompleted(
        Timeframe timeframe, Instant asOf, int evaluated, int traded, int blocked) {

    /// The type of the event.
    public static final String TYPE = "cycle_completed";
}
