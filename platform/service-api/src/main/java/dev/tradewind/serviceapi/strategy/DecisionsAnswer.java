// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import java.util.List;

/// Decisions, newest first: `GET /api/v1/decisions`. `isCut` says that the limit left older ones
/// out.
public record DecisionsAnswer(List<DecisionSummary> decisions, boolean isCut) {

    public DecisionsAnswer {
        decisions = List.copyOf(decisions);
    }
}
