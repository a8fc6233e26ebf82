// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.analytics.validation.BlockShuffle;
import dev.tradewind.analytics.validation.ShuffleCheck;
import dev.tradewind.analytics.validation.ShuffleCheck.Outcome;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.strategy.fleet.StandardFleet;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.BarMarket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, the whole pipeline would earn where there is nothing to earn: it would see the future, or forget its
/// costs. Fees are low, so that it trades often (specification 5.4, shuffle test).
class ShuffledPipelineTest {

    private static final Instant FIRST_OPEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final int WARM_UP_HOURS = 800;
    private static final int HOURS = 1300;
    private static final Money OPENING = Money.usd("10000");

    private final BarMarket original =
            new GeneratedMarket(
                    7, FIRST_OPEN, List.of(Symbol.parse("BTC-USD"), Symbol.parse("SOL-USD")));

    @Test
    void earnsMinusItsCostsOnShuffledHours() {
        List<Integer> hours = IntStream.range(0, HOURS).boxed().toList();
        ShuffleCheck check = ShuffleCheck.of(hours, this::trade, new BlockShuffle(3, 1), 10);
        assertThat(check.grossT()).isPresent();
        assertThat(check.meanNet()).isNegative();
        assertThat(check.isPassed()).as(check.toString()).isTrue();
    }

    private Outcome trade(List<Integer> hours) {
        BacktestResult result =
                new Backtest(
                                setup(new ShuffledMarket(original, FIRST_OPEN, hours)),
                                _ -> {},
                                _ -> {})
                        .run();
        Money end = result.equity().getLast().equity();
        return new Outcome(share(end.minus(OPENING)), share(result.costs().total()));
    }

    private static double share(Money money) {
        return money.amount().doubleValue() / OPENING.amount().doubleValue();
    }

    private static BacktestSetup setup(BarMarket market) {
        BacktestRules usual = BacktestRules.defaults();
        BigDecimal fee = new BigDecimal("0.0002");
        return new BacktestSetup(
                market,
                FIRST_OPEN,
                FIRST_OPEN.plus(Duration.ofHours(WARM_UP_HOURS)),
                FIRST_OPEN.plus(Duration.ofHours(HOURS)),
                StandardFleet.of(
                                market.instruments().stream().map(Instrument::symbol).toList(),
                                market.timeframe())
                        .bots(),
                new BacktestRules(
                        FeeSchedule.flat(fee, fee),
                        usual.fills(),
                        usual.execution(),
                        usual.cycle(),
                        usual.regimes()),
                OPENING,
                7,
                List.of());
    }
}
