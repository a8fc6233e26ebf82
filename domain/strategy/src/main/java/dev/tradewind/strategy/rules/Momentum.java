// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.strategy.Figures;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.StrategyContext;
import dev.tradewind.strategy.catalogue.ParameterSpec;
import dev.tradewind.strategy.catalogue.ParameterValues;
import dev.tradewind.strategy.catalogue.StrategyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Time-series momentum, long or flat: the mean over several horizons of how unusual the past
/// return is, scaled down when the market is wilder than the volatility target. It holds in
/// proportion, resizes as score and volatility change, and is flat when the score is not positive,
/// which is its stop.
///
/// Source: Moskowitz, Ooi, Pedersen 2012, "Time series momentum"; Tradewind quantitative
/// specification 5.1.
public final class Momentum implements Strategy {

    private static final String TABLE =
            """
            horizon_days            | list    | days     | 0.04..400 | 7,30,90 | past returns
            volatility_target       | decimal | a year   | 0.01..5   | 0.40    | scales down above
            volatility_days         | decimal | days     | 0.5..365  | 60      | mean age of σ
            information_coefficient | decimal | fraction | 0..1      | 0.10    | score to return
            """;

    private static final List<ParameterSpec> PARAMETERS = ParameterSpec.table(TABLE);

    private static final double SCORE_RANGE = 2;

    private final ParameterValues values;
    private final Timeframe timeframe;
    private final List<Integer> lengths;
    private final double meanLength;
    private ReturnScores scores;
    private double score;
    private double strength;
    private double strengthBefore;

    Momentum(ParameterValues values, Timeframe timeframe) {
        this.values = values;
        this.timeframe = timeframe;
        this.lengths = Horizons.bars(values.decimals("horizon_days"), timeframe);
        this.meanLength = lengths.stream().mapToInt(Integer::intValue).average().orElseThrow();
        this.scores = freshScores();
    }

    static StrategyDefinition definition() {
        return new StrategyDefinition(
                "momentum",
                "Holds what has risen unusually much, in proportion, at a target volatility.",
                PARAMETERS,
                Momentum::new);
    }

    @Override
    public StrategyFamily family() {
        return StrategyFamily.MOMENTUM;
    }

    @Override
    public List<Regime> entryRegimes() {
        return List.of(Regime.TRENDING);
    }

    @Override
    public int warmUpBars() {
        return scores.warmUpBars();
    }

    @Override
    public Sizing sizing() {
        return new Sizing.BudgetShare();
    }

    @Override
    public void onBar(Bar bar) {
        scores.add(bar.close().value().doubleValue());
        if (!scores.isReady()) {
            return;
        }
        double sum = 0;
        for (int length : lengths) {
            sum += scores.score(length) / SCORE_RANGE;
        }
        score = sum / lengths.size();
        strengthBefore = strength;
        strength = Math.max(0, score) * volatilityScale();
    }

    @Override
    public Signal evaluate(StrategyContext context) {
        SortedMap<String, Double> inputs = new TreeMap<>();
        inputs.put("score", score);
        inputs.put("volatility", annualVolatility());
        String text =
                "score "
                        + Figures.fixed(score, 2)
                        + " at a volatility of "
                        + Figures.percent(annualVolatility(), 0)
                        + " a year";
        if (strength <= 0) {
            return context.isHolding()
                    ? sell(0, text + " is no longer positive", inputs)
                    : Signal.hold(text + " is not positive", inputs);
        }
        if (context.isHolding() && strength < strengthBefore) {
            return sell(strength, text + " supports less than before", inputs);
        }
        double expected =
                scores.expectedReturn(
                        values.decimal("information_coefficient"), SCORE_RANGE * score, meanLength);
        return new Signal(
                SignalAction.BUY,
                strength,
                score,
                expected,
                Horizons.time(meanLength, timeframe),
                Urgency.NORMAL,
                text,
                inputs);
    }

    @Override
    public void reset() {
        scores = freshScores();
        score = 0;
        strength = 0;
        strengthBefore = 0;
    }

    private double volatilityScale() {
        double volatility = annualVolatility();
        double target = values.decimal("volatility_target");
        return volatility <= target ? 1 : target / volatility;
    }

    private double annualVolatility() {
        return scores.volatility() * Math.sqrt(timeframe.barsPerYear());
    }

    private static Signal sell(double keep, String reason, SortedMap<String, Double> inputs) {
        return new Signal(
                SignalAction.SELL, keep, 1, 0, Duration.ZERO, Urgency.NORMAL, reason, inputs);
    }

    private ReturnScores freshScores() {
        return new ReturnScores(
                lengths.getLast(), Horizons.bars(values.decimal("volatility_days"), timeframe));
    }
}
