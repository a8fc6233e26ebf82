// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.average.SimpleAverage;
import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Buys what has fallen too far too fast in a market without direction, and sells the rebound: in
/// when RSI is below the entry level, out when it is above the exit level, when the loss reaches a
/// multiple of ATR, or when time is up. Expects part of the distance back to the moving average.
///
/// Source: Tradewind quantitative specification 5.1 (the seed's rule).
public final class RsiMeanReversion implements Strategy {

    private static final String TABLE =
            """
            rsi_period         | integer | bars     | 2..200  | 14  | length of the RSI
            entry_level        | decimal | RSI      | 1..50   | 30  | buys below this
            exit_level         | decimal | RSI      | 30..90  | 50  | sells above this
            overbought         | decimal | RSI      | 50..99  | 70  | sells above this even when flat
            atr_period         | integer | bars     | 2..200  | 14  | length of the ATR
            stop_atr           | decimal | ATR      | 0.5..20 | 2.5 | stop below the entry price
            time_stop_bars     | integer | bars     | 1..1000 | 48  | sells after this time
            mean_bars          | integer | bars     | 5..1000 | 50  | average it expects back
            reversion_fraction | decimal | fraction | 0..1    | 0.5 | of the way back expected
            """;

    private static final List<ParameterSpec> PARAMETERS = ParameterSpec.table(TABLE);

    private final ParameterValues values;
    private final Timeframe timeframe;
    private final double entryLevel;
    private final double exitLevel;
    private final double overbought;
    private final double stopAtr;
    private final Duration timeStop;
    private RelativeStrengthIndex rsi;
    private AverageTrueRange atr;
    private SimpleAverage mean;

    RsiMeanReversion(ParameterValues values, Timeframe timeframe) {
        this.values = values;
        this.timeframe = timeframe;
        this.entryLevel = values.decimal("entry_level");
        this.exitLevel = values.decimal("exit_level");
        this.overbought = values.decimal("overbought");
        this.stopAtr = values.decimal("stop_atr");
        this.timeStop = timeframe.length().multipliedBy(values.integer("time_stop_bars"));
        Checks.require(
                entryLevel < exitLevel && exitLevel <= overbought,
                "parameter exit_level",
                "must be above entry_level " + entryLevel + " and at most overbought " + overbought,
                exitLevel);
        this.rsi = freshRsi();
        this.atr = freshAtr();
        this.mean = freshMean();
    }

    static StrategyDefinition definition() {
        return new StrategyDefinition(
                "rsi-mean-reversion",
                "Buys a deep fall in a ranging market and sells the rebound.",
                PARAMETERS,
                RsiMeanReversion::new);
    }

    @Override
    public StrategyFamily family() {
        return StrategyFamily.MEAN_REVERSION;
    }

    @Override
    public List<Regime> entryRegimes() {
        return List.of(Regime.RANGING);
    }

    @Override
    public int warmUpBars() {
        return Math.max(mean.warmUpBars(), Math.max(rsi.warmUpBars(), atr.warmUpBars()));
    }

    @Override
    public Sizing sizing() {
        return new Sizing.BudgetShare();
    }

    @Override
    public void onBar(Bar bar) {
        double close = bar.close().value().doubleValue();
        rsi.add(close);
        atr.add(bar.high().value().doubleValue(), bar.low().value().doubleValue(), close);
        mean.add(close);
    }

    @Override
    public Signal evaluate(StrategyContext context) {
        SortedMap<String, Double> inputs = new TreeMap<>();
        inputs.put("rsi", rsi.value());
        inputs.put("atr", atr.value());
        inputs.put("mean", mean.value());
        if (context.isHolding()) {
            return exit(context, inputs)
                    .orElseGet(() ->
                            Signal.hold(
                                    rsiText() + ", holds until it is above " + level(exitLevel),
                                    inputs));
        }
        if (rsi.value() < entryLevel) {
            return entry(context, inputs);
        }
        if (rsi.value() > overbought) {
            return sell(
                    Urgency.NORMAL,
                    (rsi.value() - overbought) / (100 - overbought),
                    rsiText() + " is above " + level(overbought),
                    inputs);
        }
        return Signal.hold(rsiText() + " is not below " + level(entryLevel), inputs);
    }

    @Override
    public void reset() {
        rsi = freshRsi();
        atr = freshAtr();
        mean = freshMean();
    }

    private Signal entry(StrategyContext context, SortedMap<String, Double> inputs) {
        double distance = mean.value() / context.close() - 1;
        double expected = Math.max(0, distance) * values.decimal("reversion_fraction");
        return new Signal(
                SignalAction.BUY,
                1,
                Math.clamp((entryLevel - rsi.value()) / entryLevel, 0, 1),
                expected,
                timeStop,
                Urgency.NORMAL,
                rsiText()
                        + " is below "
                        + level(entryLevel)
                        + ", "
                        + Figures.percent(distance, 2)
                        + " below its average",
                inputs);
    }

    private Optional<Signal> exit(StrategyContext context, SortedMap<String, Double> inputs) {
        double stop = context.entryPrice() - stopAtr * atr.value();
        inputs.put("stop", stop);
        if (context.close() <= stop) {
            String reason =
                    "close "
                            + Figures.fixed(context.close(), 4)
                            + " is at or below the stop "
                            + Figures.fixed(stop, 4);
            return Optional.of(sell(Urgency.IMMEDIATE, 1, reason, inputs));
        }
        Duration held = Duration.between(context.openedAt(), context.asOf());
        if (held.compareTo(timeStop) >= 0) {
            String reason = "held for " + held.dividedBy(timeframe.length()) + " bars, time is up";
            return Optional.of(sell(Urgency.NORMAL, 1, reason, inputs));
        }
        if (rsi.value() > exitLevel) {
            String reason = rsiText() + " is above " + level(exitLevel);
            return Optional.of(sell(Urgency.NORMAL, 1, reason, inputs));
        }
        return Optional.empty();
    }

    private static Signal sell(
            Urgency urgency, double confidence, String reason, SortedMap<String, Double> inputs) {
        return new Signal(
                SignalAction.SELL, 0, confidence, 0, Duration.ZERO, urgency, reason, inputs);
    }

    private String rsiText() {
        return "RSI " + Figures.fixed(rsi.value(), 1);
    }

    private static String level(double level) {
        return Figures.fixed(level, 0);
    }

    private RelativeStrengthIndex freshRsi() {
        return new RelativeStrengthIndex(values.integer("rsi_period"));
    }

    private AverageTrueRange freshAtr() {
        return new AverageTrueRange(values.integer("atr_period"));
    }

    private SimpleAverage freshMean() {
        return new SimpleAverage(values.integer("mean_bars"));
    }
}
