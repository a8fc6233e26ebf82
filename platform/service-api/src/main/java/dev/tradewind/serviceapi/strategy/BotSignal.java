// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.signal.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a bot last wanted of one product, and what came of it; no signal when the decision ended
/// before the strategy was asked.
public record BotSignal(
        Symbol symbol, Instant asOf, @Nullable Signal signal, Outcome outcome, String reason) {}
