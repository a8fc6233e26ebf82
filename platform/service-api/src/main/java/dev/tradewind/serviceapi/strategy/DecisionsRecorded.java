// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;

/// Event `decisions_recorded`, keyed by timeframe: the decisions of one instant, in evaluation
/// order.
public record DecisionsRecorded(
        Timeframe timeframe, Instant asOf, List<DecisionSummary> decisions) {

    /// The type of the event.
    public static final String TYPE = "decisions_recorded";

    public DecisionsRecorded {
        decisions = List.copyOf(decisions);
    }
}
