// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.allocation;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.regime.Regime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Divides equity by regime among families, evenly among a family's running bots, and evenly among
/// a bot's products. Amounts are rounded down to 1/1,000,000 of the currency.
public record RegimeAllocator(AllocationWeights weights) {

    private static final int DECIMALS = 6;

    /// One bot's claim: its family, how many bots share it, and over how many products the bot
    /// spreads.
    public record Claim(StrategyFamily family, int bots, int products) {
        public Claim {
            Checks.positive("bots", bots);
            Checks.positive("products", products);
        }
    }

    /// What the bot may hold while the product is in `regime`.
    public Budget entryBudget(Claim claim, Regime regime, Money equity) {
        return budget(claim, weights.weight(regime, claim.family()), equity);
    }

    /// The budget a reduction is measured against: that of the family's best regime, so that a
    /// change of regime alone never sells.
    public Budget exitBudget(Claim claim, Money equity) {
        return budget(claim, weights.largest(claim.family()), equity);
    }

    private static Budget budget(Claim claim, BigDecimal weight, Money equity) {
        BigDecimal parts = BigDecimal.valueOf((long) claim.bots() * claim.products());
        BigDecimal amount =
                equity.amount()
                        .max(BigDecimal.ZERO)
                        .multiply(weight)
                        .divide(parts, DECIMALS, RoundingMode.DOWN);
        return new Budget(
                claim.family(), weight, claim.bots(), new Money(amount, equity.currency()));
    }
}
