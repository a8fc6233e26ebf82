// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import static dev.tradewind.strategy.Bars.context;
import static dev.tradewind.strategy.Bars.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.Strategy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, momentum would hold what falls or size it by something else than score and
/// volatility.
class MomentumTest {

    private static final Map<String, String> SHORT =
            Map.of("horizon_days", "2,4", "volatility_days", "3", "volatility_target", "0.1");
    private static final double DAYS_PER_YEAR = 365;

    private final Strategy strategy = Momentum.definition().create(SHORT, Timeframe.ONE_DAY);
    private int fed;

    private Bar feed(double... closes) {
        Bar bar = Bars.at(0, 1);
        for (double close : closes) {
            bar = Bars.at(fed, close);
            strategy.onBar(bar);
            fed++;
        }
        return bar;
    }

    @Test
    void holdsInProportionToScoreAndVolatility() {
        double[] closes = {100, 101, 100, 102, 101, 103};
        Bar last = feed(closes);
        Signal signal = strategy.evaluate(context(last, null));

        double sigma = oracleVolatility(closes);
        double two = Math.min(2, Math.log(103.0 / 102) / (sigma * Math.sqrt(2)));
        double four = Math.min(2, Math.log(103.0 / 101) / (sigma * Math.sqrt(4)));
        double score = (two / 2 + four / 2) / 2;
        double annual = sigma * Math.sqrt(DAYS_PER_YEAR);
        assertThat(signal.action()).isEqualTo(SignalAction.BUY);
        assertThat(signal.inputs().get("score")).isCloseTo(score, within(1e-9));
        assertThat(signal.inputs().get("volatility")).isCloseTo(annual, within(1e-9));
        assertThat(signal.strengthFraction()).isCloseTo(score * 0.1 / annual, within(1e-9));
        assertThat(signal.expectedReturnFraction())
                .isCloseTo(0.1 * 2 * score * sigma * Math.sqrt(3), within(1e-9));
        assertThat(signal.horizon()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void isFlatWithoutAPositiveScore() {
        Bar last = feed(100, 101, 100, 99, 98, 97);
        assertThat(strategy.evaluate(context(last, null)).action()).isEqualTo(SignalAction.HOLD);
        Signal exit = strategy.evaluate(context(last, position(last, 100, Duration.ofDays(2))));
        assertThat(exit.action()).isEqualTo(SignalAction.SELL);
        assertThat(exit.strengthFraction()).isZero();
    }

    @Test
    void givesBackWhenTheScoreSupportsLess() {
        Bar last = feed(100, 101, 100, 102, 104, 106, 104.5);
        Signal holding = strategy.evaluate(context(last, position(last, 100, Duration.ofDays(2))));
        assertThat(holding.action()).isEqualTo(SignalAction.SELL);
        assertThat(holding.strengthFraction()).isPositive();
        assertThat(strategy.evaluate(context(last, null)).action()).isEqualTo(SignalAction.BUY);
    }

    @Test
    void scoresNothingWhereNothingMoves() {
        Bar last = feed(100, 100, 100, 100, 100, 100);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.HOLD);
        assertThat(signal.inputs()).containsEntry("score", 0.0);
    }

    @Test
    void meansTheSameHorizonOnEveryTimeframe() {
        Strategy hourly = Momentum.definition().create(SHORT, Timeframe.ONE_HOUR);
        assertThat(strategy.warmUpBars()).isEqualTo(5);
        assertThat(hourly.warmUpBars()).isEqualTo(4 * 24 + 1);
        assertThat(hourly.family()).isEqualTo(StrategyFamily.MOMENTUM);
        assertThat(hourly.entryRegimes()).containsExactly(Regime.TRENDING);
    }

    /// Root of the mean of squared log returns, weighted by (3/4)^age.
    private static double oracleVolatility(double[] closes) {
        double squares = 0;
        double weights = 0;
        for (int i = 1; i < closes.length; i++) {
            double weight = Math.pow(0.75, closes.length - 1 - i);
            double change = Math.log(closes[i] / closes[i - 1]);
            squares += weight * change * change;
            weights += weight;
        }
        return Math.sqrt(squares / weights);
    }
}
