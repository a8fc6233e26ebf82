// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.strategy.allocation.RegimeAllocator.Claim;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, bots would trade capital that belongs to others or to cash.
class RegimeAllocatorTest {

    private static final Money EQUITY = Money.usd("10000");
    private static final Claim MOMENTUM = new Claim(StrategyFamily.MOMENTUM, 8, 1);

    private final RegimeAllocator allocator = new RegimeAllocator(AllocationWeights.roadmap());

    @Test
    void dividesTheFamilyWeightAmongItsBotsAndTheirProducts() {
        Budget one = allocator.entryBudget(MOMENTUM, Regime.TRENDING, EQUITY);
        assertThat(one.amount()).isEqualTo(Money.usd("750"));
        Claim spread = new Claim(StrategyFamily.MOMENTUM, 8, 3);
        assertThat(allocator.entryBudget(spread, Regime.TRENDING, EQUITY).amount())
                .isEqualTo(Money.usd("250"));
    }

    @Test
    void givesNothingForNewRiskOutsideTrendingAndRanging() {
        for (Regime regime : Regime.values()) {
            for (StrategyFamily family : StrategyFamily.values()) {
                Budget budget = allocator.entryBudget(new Claim(family, 1, 1), regime, EQUITY);
                if (!regime.allowsEntries()) {
                    assertThat(budget.amount().isZero()).as("%s in %s", family, regime).isTrue();
                }
            }
        }
    }

    @Test
    void measuresExitsAgainstTheBestRegimeOfTheFamily() {
        assertThat(allocator.exitBudget(MOMENTUM, EQUITY).amount()).isEqualTo(Money.usd("750"));
    }

    @Test
    void givesNothingOfAnAccountThatOwes() {
        assertThat(allocator.entryBudget(MOMENTUM, Regime.TRENDING, Money.usd("-5")).amount())
                .isEqualTo(Money.usd("0"));
    }

    @Test
    void reportsWhatStaysInCash() {
        AllocationWeights weights = AllocationWeights.roadmap();
        assertThat(weights.cash(Regime.TRENDING)).isEqualByComparingTo("0.05");
        assertThat(weights.cash(Regime.RANGING)).isEqualByComparingTo("0.45");
        assertThat(weights.cash(Regime.CRISIS)).isEqualByComparingTo("1");
    }

    @Test
    void refusesMoreThanAllAndAnyWeightWhereNothingMayBeEntered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(Regime.TRENDING, "1.01"))
                .withMessage("weights in TRENDING must not add up to more than 1: 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(Regime.CRISIS, "0.1"))
                .withMessage("weights in CRISIS must not add up to more than 0: 0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> weights(Regime.RANGING, "-0.1"));
    }

    private static AllocationWeights weights(Regime regime, String weight) {
        return new AllocationWeights(
                Map.of(regime, Map.of(StrategyFamily.MOMENTUM, new BigDecimal(weight))));
    }
}
