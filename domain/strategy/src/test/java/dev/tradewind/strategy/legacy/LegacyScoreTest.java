// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import static dev.tradewind.strategy.Bars.context;
import static dev.tradewind.strategy.Bars.flat;
import static dev.tradewind.strategy.Bars.input;
import static dev.tradewind.strategy.Bars.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Bars;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, the baseline that everything is compared with would not be the legacy system.
class LegacyScoreTest {

    private static final int WARM_UP = 35;

    private final Strategy strategy = create(Map.of());

    private static Strategy create(Map<String, String> parameters) {
        return LegacyScore.definition().create(parameters, Timeframe.ONE_HOUR);
    }

    /// Feeds a slow fall (or rise) of `percent` a bar until the strategy is warm.
    private static Bar drift(Strategy strategy, double percent) {
        Bar bar = Bars.at(0, 100);
        for (int i = 0; i < WARM_UP + 5; i++) {
            bar = Bars.at(i, 100 * Math.pow(1 + percent / 100, i));
            strategy.onBar(bar);
        }
        return bar;
    }

    @Test
    void scoresEveryBarAsTheDescriptionSays() {
        List<Double> closes = new ArrayList<>();
        Map<SignalAction, Integer> calls = new EnumMap<>(SignalAction.class);
        int crosses = 0;
        for (Bar bar : Bars.walk(3, 400)) {
            strategy.onBar(bar);
            closes.add(bar.close().value().doubleValue());
            if (closes.size() < WARM_UP) {
                continue;
            }
            LegacyOracle oracle = new LegacyOracle(closes);
            Signal signal = strategy.evaluate(context(bar, null));
            Map<String, Double> inputs = signal.inputs();
            assertThat(inputs.get("rsi")).isCloseTo(oracle.rsi(), within(1e-7));
            assertThat(inputs.get("rsi_score")).isCloseTo(oracle.rsiScore(), within(1e-9));
            assertThat(inputs.get("ma_score")).isCloseTo(oracle.crossoverScore(), within(1e-9));
            assertThat(inputs.get("macd_score")).isCloseTo(oracle.macdScore(), within(1e-7));
            assertThat(inputs.get("score")).isCloseTo(oracle.combined(), within(1e-7));
            assertThat(inputs.get("confidence")).isCloseTo(oracle.confidence(), within(1e-7));
            assertThat(signal.action()).isEqualTo(called(oracle));
            calls.merge(signal.action(), 1, Integer::sum);
            crosses += Math.abs(oracle.cross());
        }
        assertThat(calls).containsKeys(SignalAction.BUY, SignalAction.SELL, SignalAction.HOLD);
        assertThat(crosses).as("crossings met on the way").isGreaterThan(5);
    }

    private static SignalAction called(LegacyOracle oracle) {
        if (oracle.confidence() < 0.2) {
            return SignalAction.HOLD;
        }
        if (oracle.combined() <= -0.05) {
            return SignalAction.BUY;
        }
        return oracle.combined() >= 0.05 ? SignalAction.SELL : SignalAction.HOLD;
    }

    @Test
    void sendsMarketOrdersOfAFixedSize() {
        Bar last = drift(strategy, 1);
        Signal signal = strategy.evaluate(context(last, null));
        assertThat(signal.urgency()).isEqualTo(Urgency.IMMEDIATE);
        assertThat(strategy.sizing()).isEqualTo(new Sizing.FixedNotional(Money.usd("25")));
        assertThat(strategy.family()).isEqualTo(StrategyFamily.LEGACY);
    }

    @Test
    void expectsWhatItsScoreIsWorthOverADay() {
        Strategy eager = create(Map.of("rsi_weight", "0", "macd_weight", "0"));
        Bar last = drift(eager, 1);
        Signal signal = eager.evaluate(context(last, null));
        assertThat(signal.action()).isEqualTo(SignalAction.BUY);
        double score = input(signal, "score");
        double expected = 0.1 * Math.abs(score) * Math.log(1.01) * Math.sqrt(24);
        assertThat(signal.expectedReturnFraction()).isCloseTo(expected, within(1e-9));
        assertThat(signal.horizon()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void stacksBuysUpToTheMostPositions() {
        Strategy eager = create(Map.of("rsi_weight", "0", "max_positions", "1"));
        Bar last = drift(eager, 1);
        Signal signal = eager.evaluate(context(last, position(last, 90, Duration.ofDays(1))));
        assertThat(signal.action()).isEqualTo(SignalAction.HOLD);
        assertThat(signal.reason()).endsWith("calls to BUY, but all 1 positions are taken");
        Strategy stacking = create(Map.of("rsi_weight", "0", "max_positions", "2"));
        drift(stacking, 1);
        assertThat(
                        stacking.evaluate(context(last, position(last, 90, Duration.ofDays(1))))
                                .action())
                .isEqualTo(SignalAction.BUY);
    }

    @Test
    void coolsDownFromTheLastFill() {
        Strategy slow = create(Map.of("rsi_weight", "0", "cooldown_minutes", "120"));
        Bar last = drift(slow, 1);
        BotPosition recent = flat(last, 90, Duration.ofMinutes(119));
        assertThat(slow.evaluate(context(last, recent)).reason())
                .endsWith("the last fill is 119 of 120 minutes ago");
        BotPosition old = flat(last, 90, Duration.ofMinutes(120));
        assertThat(slow.evaluate(context(last, old)).action()).isEqualTo(SignalAction.BUY);
    }

    @Test
    void waitsUntilThePriceHasMovedSinceTheLastFill() {
        Strategy eager = create(Map.of("rsi_weight", "0", "trade_step_pct", "2"));
        Bar last = drift(eager, 1);
        double close = last.close().value().doubleValue();
        Signal near = eager.evaluate(context(last, flat(last, close / 1.01, Duration.ofDays(1))));
        assertThat(near.reason()).endsWith("the price moved 1.00 of 2.00 % since the last fill");
        Signal far = eager.evaluate(context(last, flat(last, close / 1.03, Duration.ofDays(1))));
        assertThat(far.action()).isEqualTo(SignalAction.BUY);
    }

    @Test
    void needsOneBarToConfirmWhenBarsAreLongerThanTheConfirmation() {
        Strategy hourly = create(Map.of("rsi_weight", "0"));
        Bar last = drift(hourly, 1);
        assertThat(hourly.evaluate(context(last, null)).action()).isEqualTo(SignalAction.BUY);
    }

    @Test
    void confirmsOverSeveralShortBars() {
        Map<String, String> parameters = Map.of("rsi_weight", "0", "macd_weight", "0");
        Strategy minutes = LegacyScore.definition().create(parameters, Timeframe.ONE_MINUTE);
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < WARM_UP + 5; i++) {
            Bar bar = Bars.at(i, 100 * Math.pow(1.01, i));
            minutes.onBar(bar);
            if (i >= WARM_UP - 1) {
                reasons.add(minutes.evaluate(context(bar, null)).reason());
            }
        }
        assertThat(reasons.getFirst()).endsWith("it has persisted for 1 of 5 bars");
        assertThat(reasons.get(3)).endsWith("it has persisted for 4 of 5 bars");
        assertThat(reasons.get(4)).startsWith("score ").doesNotContain("persisted");
    }

    @Test
    void sellsCloseEverything() {
        Strategy eager = create(Map.of("rsi_weight", "0"));
        Bar last = drift(eager, -1);
        Signal signal = eager.evaluate(context(last, position(last, 100, Duration.ofDays(1))));
        assertThat(signal.action()).isEqualTo(SignalAction.SELL);
        assertThat(signal.strengthFraction()).isZero();
        assertThat(signal.expectedReturnFraction()).isZero();
    }

    @Test
    void refusesToBeAskedBeforeItIsWarm() {
        Bar first = Bars.at(0, 100);
        strategy.onBar(first);
        assertThatIllegalStateException().isThrownBy(() -> strategy.evaluate(context(first, null)));
        assertThat(strategy.warmUpBars()).isEqualTo(WARM_UP);
    }
}
