// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;

/// A hole in a series: `missingBars` bars from the one that should have opened at `firstMissing`.
/// Short gaps are `filled` with flat synthetic bars; after any other, indicators warm up again.
public record GapEntry(
        Symbol symbol,
        Timeframe timeframe,
        Instant firstMissing,
        int missingBars,
        boolean filled) {}
