// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.market.Symbol;
import org.jspecify.annotations.Nullable;

/// Asks for the size of a bet: `POST /api/v1/risk/position-size`. Per unit of notional, `edge` is the
/// expected net return of a trade after costs, `winRate` the share of winning trades (between 0 and
/// 1) and `volatility` the standard deviation of a trade's return (> 0), known from `trades` past
/// trades. `fraction` of the Kelly size is used (0–1; a quarter when left out). With `symbol` the
/// answer leaves room for what is held of it.
public record PositionSizeRequest(
        double edge,
        double winRate,
        double volatility,
        int trades,
        @Nullable Double fraction,
        @Nullable Symbol symbol) {}
