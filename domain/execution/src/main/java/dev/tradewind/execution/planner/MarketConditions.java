// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.model.market.Instrument;
import org.jspecify.annotations.Nullable;

/// What the planner knows of the market of one product. Without `impact` (no volume known) the
/// configured slippage stands in, and the estimate says so.
public record MarketConditions(
        Instrument instrument,
        FeeSchedule fees,
        double halfSpreadBps,
        @Nullable MarketImpact impact) {}
