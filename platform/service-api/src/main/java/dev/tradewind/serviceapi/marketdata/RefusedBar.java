// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// A bar that the gateway did not let in, and why.
public record RefusedBar(Symbol symbol, Timeframe timeframe, Instant openTime, String reason) {}
