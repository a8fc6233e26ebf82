// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, risk would be measured from bars that were not known, or from returns that never were.
class CloseHistoryTest {

    private static final Instant END = Instant.parse("2025-06-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");
    private static final Symbol SOL = Symbol.parse("SOL-USD");

    @Test
    void doesNotSeeWhatComesLater() {
        CloseHistory history = market(70).history();
        MarketReturns before = history.at(END);

        CloseHistory longer =
                market(70).then(BTC, 1, 500).then(ETH, 1, 1).then(SOL, 1, 1).history();

        assertThat(longer.at(END).hourly().matrix().rows())
                .isDeepEqualTo(before.hourly().matrix().rows());
        assertThat(longer.at(END).daily().matrix().rows())
                .isDeepEqualTo(before.daily().matrix().rows());
        assertThat(longer.at(END).dayVolumes()).isEqualTo(before.dayVolumes());
        assertThat(longer.at(END.plus(Duration.ofHours(1))).hourly().times())
                .last()
                .isEqualTo(END.plus(Duration.ofHours(1)));
    }

    @Test
    void keepsThirtyDaysOfHoursAndEveryDay() {
        MarketReturns market = market(90).history().at(END);

        assertThat(market.hourly().count()).isEqualTo(MarketReturns.LOOKBACK);
        assertThat(market.daily().matrix().periods()).isEqualTo(89);
        assertThat(market.daily().lastDay()).isEqualTo(END);
        assertThat(market.dayVolumes().get(BTC)).isEqualByComparingTo("24000000");
    }

    @Test
    void takesTheSameBarOnce() {
        Markets markets = market(70);
        MarketReturns once = markets.history().at(END);
        markets.then(BTC, 0, 12_345);

        assertThat(markets.history().at(END).dayVolumes()).isEqualTo(once.dayVolumes());
        assertThat(markets.history().at(END).hourly().matrix().rows())
                .isDeepEqualTo(once.hourly().matrix().rows());
    }

    @Test
    void completesAYoungProductAndSaysHowMuch() {
        MarketReturns market =
                Markets.hourly(END, 101)
                        .with(BTC, 0.01, 1)
                        .with(SOL, 0.01, 2, 24 * 41)
                        .with(ETH, 0.01, 3, 24 * 10)
                        .history()
                        .at(END);

        assertThat(market.daily().symbols()).containsExactly(BTC, SOL);
        assertThat(market.daily().matrix().periods()).isEqualTo(100);
        assertThat(market.daily().proxiedFractions())
                .isEqualTo(new TreeMap<>(Map.of(BTC, 0.0, SOL, 0.6)));
    }

    @Test
    void leavesAStaleProductOut() {
        Markets markets = market(70);
        for (int hour = 1; hour <= 48; hour++) {
            markets.then(BTC, hour, 100 + hour).then(ETH, hour, 100 + hour % 5);
        }

        MarketReturns market = markets.history().at(END.plus(Duration.ofDays(2)));

        assertThat(market.hourlySymbols()).containsExactly(BTC, ETH);
        assertThat(market.daily().symbols()).containsExactly(BTC, ETH);
        assertThat(market.clusterOf(SOL)).containsExactly(SOL);
    }

    @Test
    void groupsWhatMovesAsOne() {
        MarketReturns market =
                Markets.hourly(END, 40)
                        .with(BTC, 0.01, 1)
                        .with(ETH, 0.02, 1)
                        .with(SOL, 0.01, 2)
                        .history()
                        .at(END);

        assertThat(market.clusters()).containsExactly(List.of(BTC, ETH), List.of(SOL));
    }

    @Test
    void measuresTheLossOfADayByDaysWhenThereAreEnough() {
        DayLoss days = loss(market(100).history().at(END));
        DayLoss hours = loss(market(30).history().at(END));

        assertThat(days.basis()).isEqualTo("filtered historical, 99 days");
        assertThat(hours.basis()).isEqualTo("estimated from 719 short periods");
        double ofAnHour = 0.01 * Math.sqrt(24) * 1000;
        assertThat(hours.with(BTC, 1000).valueAtRisk())
                .isCloseTo(1.25 * 1.645 * ofAnHour, within(0.15 * ofAnHour * 2));
        assertThat(days.with(BTC, 1000).valueAtRisk())
                .isCloseTo(1.645 * ofAnHour, within(0.8 * ofAnHour));
        assertThat(days.with(BTC, 2000).expectedShortfall())
                .isGreaterThan(days.with(BTC, 2000).valueAtRisk())
                .isCloseTo(2 * days.with(BTC, 1000).expectedShortfall(), within(1e-9));
        assertThat(days.with(BTC, 0).valueAtRisk()).isZero();
    }

    @Test
    void refusesBarsOfAnotherTimeframe() {
        CloseHistory history = market(1).history();
        Bar bar = Bar.flat(END, Price.of("100"));

        assertThatThrownBy(() -> history.add(new ClosedBar(BTC, Timeframe.ONE_DAY, bar)))
                .hasMessageContaining("timeframe must be 1h");
    }

    @Test
    void knowsNothingWithoutBars() {
        MarketReturns nothing = new CloseHistory().at(END);

        assertThat(nothing.hourly().count()).isZero();
        assertThat(nothing.daily().matrix().periods()).isZero();
        assertThat(JointMovement.of(nothing).symbols()).isEmpty();
    }

    private static DayLoss loss(MarketReturns market) {
        return switch (DayLoss.of(market, new TreeMap<>(), BTC)) {
            case Answer.Available<DayLoss>(DayLoss loss) -> loss;
            case Answer.Unavailable<DayLoss>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Markets market(int days) {
        return Markets.hourly(END, days).with(BTC, 0.01, 1).with(ETH, 0.01, 2).with(SOL, 0.01, 3);
    }
}
