// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import static dev.tradewind.strategy.Bars.context;
import static dev.tradewind.strategy.Bars.input;
import static dev.tradewind.strategy.Bars.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.Strategy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, trend following would chase no breakout, miss its exits or ignore its stop.
class TrendFollowingTest {

    /// Channels of 4 and 8 days on daily bars, so half-lengths of 2 and 4.
    private static final Map<String, String> SHORT =
            Map.of(
                    "entry_days", "4,8",
                    "atr_period", "3",
                    "unit_risk_fraction", "0.02",
                    "volatility_days", "3");

    private final Strategy strategy = TrendFollowing.definition().create(SHORT, Timeframe.ONE_DAY);

    private int fed;

    private Bar feed(double... closes) {
        Bar bar = Bars.at(0, 1);
        for (double close : closes) {
            bar = Bars.wide(fed, close, 0.5);
            strategy.onBar(bar);
            fed++;
        }
        return bar;
    }

    @Test
    void waitsWithoutABreakout() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.HOLD);
        assertThat(signal.reason()).isEqualTo("no horizon has broken out");
    }

    @Test
    void buysABreakoutOnAllHorizonsWithTheWholeStrength() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 102);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.BUY);
        assertThat(signal.inputs()).containsEntry("horizons_up", 2.0);
        // True ranges 1 … 1, 2.5: ATR(3) = (2·1 + 2.5)/3 = 1.5; a unit of 0.02·102/1.5 is above a
        // half.
        assertThat(signal.inputs().get("atr")).isCloseTo(1.5, within(1e-12));
        assertThat(signal.strengthFraction()).isEqualTo(1);
        assertThat(signal.expectedReturnFraction()).isPositive();
        assertThat(signal.horizon()).isEqualTo(Duration.ofDays(6));
    }

    @Test
    void takesSmallerUnitsOfAWildMarket() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 130);
        Signal signal = strategy.evaluate(context(last, null));
        double atr = input(signal, "atr");
        assertThat(signal.strengthFraction()).isCloseTo(2 * 0.02 * 130 / atr, within(1e-12));
        assertThat(signal.strengthFraction()).isLessThan(1);
    }

    @Test
    void doesNotBuyAfterTheBreakoutBar() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 102, 102);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.HOLD);
        assertThat(signal.reason())
                .isEqualTo("2 of 2 horizons are up, none breaks out at this bar");
    }

    @Test
    void givesBackThePartOfAHorizonThatEnds() {
        // 103.8 undercuts the low of the last 2 bars (104.3) but not of the last 4 (101.5).
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 102, 104, 105, 104.8, 103.8);
        Signal signal = strategy.evaluate(context(last, position(last, 103, Duration.ofDays(3))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.strengthFraction()).isCloseTo(0.5, within(1e-12));
        assertThat(signal.reason()).isEqualTo("a horizon ended, 1 of 2 horizons are up");
    }

    @Test
    void sellsEverythingWhenNoHorizonIsUp() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 102, 101, 100, 99);
        Signal signal = strategy.evaluate(context(last, position(last, 99.5, Duration.ofDays(3))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.strengthFraction()).isZero();
        assertThat(signal.urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void sellsAtOnceAtTheStopWhateverTheHorizonsSay() {
        Bar last = feed(100, 100, 100, 100, 100, 100, 100, 100, 100, 102);
        Signal signal = strategy.evaluate(context(last, position(last, 110, Duration.ofDays(3))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.urgency()).isEqualTo(Urgency.IMMEDIATE);
        assertThat(signal.inputs().get("stop")).isCloseTo(110 - 2 * 1.5, within(1e-12));
    }

    @Test
    void declaresWhatItIs() {
        assertThat(strategy.family()).isEqualTo(StrategyFamily.TREND_FOLLOWING);
        assertThat(strategy.entryRegimes()).containsExactly(Regime.TRENDING);
        assertThat(strategy.sizing()).isEqualTo(new Sizing.BudgetShare());
        assertThat(strategy.warmUpBars()).isEqualTo(9);
    }
}
