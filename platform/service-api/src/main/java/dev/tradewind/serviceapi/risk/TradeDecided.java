// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import java.time.Instant;

/// Event `trade_decided`, keyed by symbol: a request, its decision and the market time of it.
public record TradeDecided(TradeRequest request, RiskDecision decision, Instant decidedAt) {

    /// The type of the event.
    public static final String TYPE = "trade_decided";
}
