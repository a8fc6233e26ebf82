// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.model.money.Money;
import dev.tradewind.serviceapi.execution.CostsAnswer;
import dev.tradewind.serviceapi.execution.MakerRatioAnswer;
import org.jspecify.annotations.Nullable;

/// What execution cost so far, against the mid at each decision. `costBps` is all of it over the
/// filled notional; it and `makerRatioFraction` (of notional, 0–1) are absent before the first
/// fill.
public record CostsView(
        int orders,
        Money filledNotional,
        Money fees,
        Money spread,
        Money move,
        @Nullable Double costBps,
        @Nullable Double makerRatioFraction) {

    public static CostsView of(CostsAnswer costs, MakerRatioAnswer makerRatio) {
        return new CostsView(
                costs.orders(),
                costs.filledNotional(),
                costs.fees(),
                costs.spread(),
                costs.move(),
                costs.costBps(),
                makerRatio.byNotionalFraction());
    }
}
