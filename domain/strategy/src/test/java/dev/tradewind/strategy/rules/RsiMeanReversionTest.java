// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import static dev.tradewind.strategy.Bars.context;
import static dev.tradewind.strategy.Bars.flat;
import static dev.tradewind.strategy.Bars.input;
import static dev.tradewind.strategy.Bars.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.Strategy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, mean reversion would buy what has not fallen, or keep what it should sell.
class RsiMeanReversionTest {

    private static final Map<String, String> SHORT =
            Map.of("rsi_period", "3", "atr_period", "3", "mean_bars", "5", "time_stop_bars", "10");

    private final Strategy strategy =
            RsiMeanReversion.definition().create(SHORT, Timeframe.ONE_HOUR);

    /// Feeds closes with a range of 1 on either side, so that every true range is at least 2.
    private Bar feed(double... closes) {
        Bar bar = Bars.at(0, 1);
        for (int i = 0; i < closes.length; i++) {
            bar = Bars.wide(i, closes[i], 1);
            strategy.onBar(bar);
        }
        return bar;
    }

    @Test
    void buysAFallAndExpectsHalfTheWayBack() {
        Bar last = feed(100, 99, 98, 97, 96);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.BUY);
        assertThat(signal.inputs()).containsEntry("rsi", 0.0).containsEntry("mean", 98.0);
        assertThat(signal.confidenceFraction()).isEqualTo(1);
        assertThat(signal.strengthFraction()).isEqualTo(1);
        assertThat(signal.expectedReturnFraction()).isCloseTo(0.5 * 2 / 96, within(1e-12));
        assertThat(signal.horizon()).isEqualTo(Duration.ofHours(10));
        assertThat(signal.urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void confidenceFallsToNothingAtTheEntryLevel() {
        // Gains 1 of 4 in the window of 3 after the seed: RSI = 100·(1/3)/(1/3 + 1) = 25.
        Bar last = feed(100, 98, 96, 97, 97);
        Signal signal = strategy.evaluate(context(last, null));
        double rsi = input(signal, "rsi");
        assertThat(rsi).isLessThan(30);
        assertThat(signal.confidenceFraction()).isCloseTo((30 - rsi) / 30, within(1e-12));
    }

    @Test
    void holdsBetweenTheLevels() {
        Bar last = feed(100, 101, 100, 101, 100);
        assertThat(strategy.evaluate(context(last, null)).action()).isEqualTo(SignalAction.HOLD);
        assertThat(strategy.evaluate(context(last, null)).confidenceFraction()).isZero();
    }

    @Test
    void sellsWhenFlatAndOverboughtSoThatTheRecordShowsIt() {
        Bar last = feed(100, 101, 102, 103, 104);
        Signal signal = strategy.evaluate(context(last, flat(last, 90, Duration.ofHours(5))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.reason()).isEqualTo("RSI 100.0 is above 70");
    }

    @Test
    void sellsAtOnceWhenTheStopIsReached() {
        // True ranges 2, 2, 2, 7: ATR(3) is (2·2 + 7)/3.
        Bar last = feed(100, 100, 100, 100, 94);
        double atr = input(strategy.evaluate(context(last, null)), "atr");
        assertThat(atr).isCloseTo(11.0 / 3, within(1e-12));
        double above = 94 + 2.5 * atr;
        Signal stopped =
                strategy.evaluate(context(last, position(last, above + 0.1, Duration.ofHours(2))));
        assertThat(stopped.action()).isEqualTo(SignalAction.SELL);
        assertThat(stopped.urgency()).isEqualTo(Urgency.IMMEDIATE);
        assertThat(stopped.strengthFraction()).isZero();
        Signal kept =
                strategy.evaluate(context(last, position(last, above - 0.1, Duration.ofHours(2))));
        assertThat(kept.action()).isEqualTo(SignalAction.HOLD);
    }

    @Test
    void sellsWhenTimeIsUp() {
        Bar last = feed(100, 99, 98, 97, 96);
        Signal before = strategy.evaluate(context(last, position(last, 97, Duration.ofHours(9))));
        assertThat(before.action()).isEqualTo(SignalAction.HOLD);
        Signal after = strategy.evaluate(context(last, position(last, 97, Duration.ofHours(10))));
        assertThat(after.action()).isEqualTo(SignalAction.SELL);
        assertThat(after.reason()).isEqualTo("held for 10 bars, time is up");
    }

    @Test
    void sellsTheRebound() {
        Bar last = feed(100, 99, 98, 99, 101);
        Signal signal = strategy.evaluate(context(last, position(last, 98, Duration.ofHours(3))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(signal.reason()).contains("is above 50");
    }

    @Test
    void entersOnlyARangingMarket() {
        assertThat(strategy.entryRegimes()).containsExactly(Regime.RANGING);
        assertThat(strategy.warmUpBars()).isEqualTo(5);
    }
}
