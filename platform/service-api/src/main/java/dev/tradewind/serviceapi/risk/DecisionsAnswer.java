// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.util.List;

/// Decisions with their requests, newest first: `GET /api/v1/risk/decisions`.
public record DecisionsAnswer(List<TradeDecided> decisions) {

    public DecisionsAnswer {
        decisions = List.copyOf(decisions);
    }
}
