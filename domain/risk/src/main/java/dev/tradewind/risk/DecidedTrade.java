// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import java.time.Instant;

/// A request with its answer.
public record DecidedTrade(TradeRequest request, RiskDecision decision, Instant decidedAt) {}
