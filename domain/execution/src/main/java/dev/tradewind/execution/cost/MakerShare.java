// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.cost;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of what was filled rested in the book: by notional and by number of fills. The ratios
/// are absent before the first fill.
public record MakerShare(Money makerNotional, Money filledNotional, int makerFills, int fills) {

    /// The share over `all`, which are in `currency`.
    public static MakerShare of(List<Fill> all, Asset currency) {
        Money maker = Money.zero(currency);
        Money filled = Money.zero(currency);
        int makerFills = 0;
        for (Fill fill : all) {
            filled = filled.plus(fill.notional());
            if (fill.role() == LiquidityRole.MAKER) {
                maker = maker.plus(fill.notional());
                makerFills++;
            }
        }
        return new MakerShare(maker, filled, makerFills, all.size());
    }

    /// Maker notional over filled notional, 0–1.
    public @Nullable Double byNotionalFraction() {
        return filledNotional.isZero()
                ? null
                : makerNotional.fractionOf(filledNotional).doubleValue();
    }

    /// Maker fills over fills, 0–1.
    public @Nullable Double byCountFraction() {
        return fills == 0 ? null : (double) makerFills / fills;
    }
}
