// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.indicators.volatility.AverageTrueRange;
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

/// Follows breakouts on several horizons at once, long only. Each horizon that is long adds an
/// equal part; a new breakout enters or adds, a horizon that ends takes its part back, and a loss
/// of a multiple of ATR ends all. After a stop it takes a new breakout to come back. Quiet markets
/// get the whole budget, wild ones less: a unit risks a fixed fraction of the budget for one ATR.
///
/// Source: Tradewind quantitative specification 5.1; Zarattini, Pagani, Barbon 2025 (Donchian
/// ensemble on coins).
public final class TrendFollowing implements Strategy {

    private static final String TABLE =
            """
            entry_days              | list    | days     | 0.04..400 | 10,20,55 | channel lengths
            atr_period              | integer | bars     | 2..200    | 20       | length of the ATR
            stop_atr                | decimal | ATR      | 0.5..20   | 2        | stop below entry
            unit_risk_fraction      | decimal | fraction | 0.001..1  | 0.01     | budget lost per ATR
            volatility_days         | decimal | days     | 0.5..365  | 60       | mean age of σ
            information_coefficient | decimal | fraction | 0..1      | 0.10     | score to return
            """;

    private static final List<ParameterSpec> PARAMETERS = ParameterSpec.table(TABLE);

    private final ParameterValues values;
    private final Timeframe timeframe;
    private final List<Integer> lengths;
    private List<Breakout> horizons;
    private AverageTrueRange atr;
    private ReturnScores scores;

    TrendFollowing(ParameterValues values, Timeframe timeframe) {
        this.values = values;
        this.timeframe = timeframe;
        this.lengths = Horizons.bars(values.decimals("entry_days"), timeframe);
        this.horizons = freshHorizons();
        this.atr = freshAtr();
        this.scores = freshScores();
    }

    static StrategyDefinition definition() {
        return new StrategyDefinition(
                "trend-following",
                "Follows breakouts from price channels on several horizons.",
                PARAMETERS,
                TrendFollowing::new);
    }

    @Override
    public StrategyFamily family() {
        return StrategyFamily.TREND_FOLLOWING;
    }

    @Override
    public List<Regime> entryRegimes() {
        return List.of(Regime.TRENDING);
    }

    @Override
    public int warmUpBars() {
        int channels = horizons.stream().mapToInt(Breakout::warmUpBars).max().orElseThrow();
        return Math.max(channels, Math.max(atr.warmUpBars(), scores.warmUpBars()));
    }

    @Override
    public Sizing sizing() {
        return new Sizing.BudgetShare();
    }

    @Override
    public void onBar(Bar bar) {
        double high = bar.high().value().doubleValue();
        double low = bar.low().value().doubleValue();
        double close = bar.close().value().doubleValue();
        horizons.forEach(each -> each.add(high, low, close));
        atr.add(high, low, close);
        scores.add(close);
    }

    @Override
    public Signal evaluate(StrategyContext context) {
        List<Breakout> up = horizons.stream().filter(Breakout::isLong).toList();
        SortedMap<String, Double> inputs = new TreeMap<>();
        inputs.put("atr", atr.value());
        inputs.put("horizons_up", (double) up.size());
        if (context.isHolding() && isStopped(context, inputs)) {
            return sell(
                    0,
                    Urgency.IMMEDIATE,
                    "close "
                            + Figures.fixed(context.close(), 4)
                            + " is at or below the stop "
                            + Figures.fixed(stop(context), 4),
                    inputs);
        }
        if (up.isEmpty()) {
            return context.isHolding()
                    ? sell(0, Urgency.NORMAL, "no horizon is up any more", inputs)
                    : Signal.hold("no horizon has broken out", inputs);
        }
        if (up.stream().anyMatch(Breakout::isBreakingOut)) {
            return buy(context, up, inputs);
        }
        if (context.isHolding() && horizons.stream().anyMatch(Breakout::hasLeft)) {
            return sell(
                    strength(context, up.size()),
                    Urgency.NORMAL,
                    "a horizon ended, " + state(up),
                    inputs);
        }
        return Signal.hold(state(up) + ", none breaks out at this bar", inputs);
    }

    @Override
    public void reset() {
        horizons = freshHorizons();
        atr = freshAtr();
        scores = freshScores();
    }

    private Signal buy(
            StrategyContext context, List<Breakout> up, SortedMap<String, Double> inputs) {
        double score =
                mean(up.stream().map(each -> Math.max(0, scores.score(each.length()))).toList());
        double bars = mean(up.stream().map(each -> (double) each.length()).toList());
        inputs.put("score", score);
        return new Signal(
                SignalAction.BUY,
                strength(context, up.size()),
                (double) up.size() / horizons.size(),
                scores.expectedReturn(values.decimal("information_coefficient"), score, bars),
                Horizons.time(bars, timeframe),
                Urgency.NORMAL,
                "close " + Figures.fixed(context.close(), 4) + " breaks out, " + state(up),
                inputs);
    }

    private double strength(StrategyContext context, int up) {
        double unit = values.decimal("unit_risk_fraction") * context.close() / atr.value();
        double part = Math.min(1.0 / horizons.size(), unit);
        return Math.clamp(part * up, 0, 1);
    }

    private boolean isStopped(StrategyContext context, SortedMap<String, Double> inputs) {
        inputs.put("stop", stop(context));
        return context.close() <= stop(context);
    }

    private double stop(StrategyContext context) {
        return context.entryPrice() - values.decimal("stop_atr") * atr.value();
    }

    private String state(List<Breakout> up) {
        return up.size() + " of " + horizons.size() + " horizons are up";
    }

    private static Signal sell(
            double keep, Urgency urgency, String reason, SortedMap<String, Double> inputs) {
        return new Signal(SignalAction.SELL, keep, 1, 0, Duration.ZERO, urgency, reason, inputs);
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum() / numbers.size();
    }

    private List<Breakout> freshHorizons() {
        return lengths.stream().map(Breakout::new).toList();
    }

    private AverageTrueRange freshAtr() {
        return new AverageTrueRange(values.integer("atr_period"));
    }

    private ReturnScores freshScores() {
        return new ReturnScores(
                lengths.getLast(), Horizons.bars(values.decimal("volatility_days"), timeframe));
    }
}
