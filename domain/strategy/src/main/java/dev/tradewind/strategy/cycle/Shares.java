// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.sizing.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic of the parts bots have in one quantity.
final class Shares {

    private Shares() {}

    /// `total` in proportion to what each bot wanted, in whole lots and in the order of `wanted`;
    /// nobody gets more than it wanted, and who gets nothing is left out. Everything is in whole
    /// lots, and `total` at most all wishes together.
    static List<BotShare> divide(Quantity total, List<BotShare> wanted, Quantity lot) {
        Quantity all = sum(wanted);
        Checks.require(total.compareTo(all) <= 0, "total", "must not exceed " + all, total);
        if (total.isZero()) {
            return List.of();
        }
        List<BigDecimal> weights = wanted.stream().map(each -> each.quantity().value()).toList();
        List<BigDecimal> parts = LargestRemainder.split(total.value(), weights, lot.value());
        List<BotShare> shares = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).signum() > 0) {
                shares.add(new BotShare(wanted.get(i).bot(), new Quantity(parts.get(i))));
            }
        }
        return List.copyOf(shares);
    }

    static Quantity sum(List<BotShare> shares) {
        return shares.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }
}
