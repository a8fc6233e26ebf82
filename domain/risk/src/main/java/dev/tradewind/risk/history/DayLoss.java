// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.analytics.valueatrisk.SeriesRisk;
import dev.tradewind.analytics.valueatrisk.TailLoss;
import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// What a portfolio may lose within a day, for limits: value at risk at 95 % and expected shortfall at 97.5 %,
/// in the unit of the positions.
///
/// With at least 60 days of history by filtered historical simulation. Before that by the normal formulas on
/// the larger of two deviations of short periods, that of the whole lookback and that of its newest tenth,
/// scaled by the root of time and raised by a quarter for fat tails.
///
/// Source: Tradewind quantitative specification 3.1 and 3.7; Tradewind decision 40 for the estimate.
public final class DayLoss {

    private static final double VALUE_AT_RISK = 0.95;
    private static final double SHORTFALL = 0.975;
    private static final double FAT_TAIL_MARGIN = 1.25;
    private static final int NEWEST_PART = 10;

    private final List<Symbol> symbols;
    private final ReturnMatrix returns;
    private final double[] profits;
    private final boolean days;
    private final double periodsPerDay;

    private DayLoss(
            List<Symbol> symbols, ReturnMatrix returns, double[] positions, double periodsPerDay) {
        this.symbols = symbols;
        this.returns = returns;
        this.profits = returns.portfolio(positions);
        this.days = periodsPerDay == 1;
        this.periodsPerDay = periodsPerDay;
    }

    /// @param valueAtRisk at 95 %
    /// @param expectedShortfall at 97.5 %
    public record Figures(double valueAtRisk, double expectedShortfall) {}

    /// Of `positions`, with room for a trade in `traded`; unavailable when a product concerned has too
    /// little history.
    public static Answer<DayLoss> of(
            MarketReturns market, SortedMap<Symbol, Double> positions, Symbol traded) {
        DailyReturns daily = market.daily();
        if (daily.matrix().periods() >= SeriesRisk.FEWEST_PERIODS
                && covers(daily.symbols(), positions, traded)) {
            return Answer.of(
                    new DayLoss(
                            daily.symbols(),
                            daily.matrix(),
                            MarketReturns.amounts(daily.symbols(), positions),
                            1));
        }
        int periods = market.hourly().count();
        if (periods < MarketReturns.FEWEST_PERIODS
                || !covers(market.hourlySymbols(), positions, traded)) {
            return Answer.unavailable(
                    "too little history: %d days and %d periods of %s, needed %d or %d"
                            .formatted(
                                    daily.matrix().periods(),
                                    periods,
                                    market.step(),
                                    SeriesRisk.FEWEST_PERIODS,
                                    MarketReturns.FEWEST_PERIODS));
        }
        return Answer.of(
                new DayLoss(
                        market.hourlySymbols(),
                        market.hourly().matrix(),
                        MarketReturns.amounts(market.hourlySymbols(), positions),
                        (double) Duration.ofDays(1).toSeconds() / market.step().toSeconds()));
    }

    private static boolean covers(
            List<Symbol> symbols, Map<Symbol, Double> positions, Symbol traded) {
        return symbols.contains(traded) && symbols.containsAll(positions.keySet());
    }

    /// The figures with `amount` more of `symbol`.
    public Figures with(Symbol symbol, double amount) {
        double[] after = profits.clone();
        returns.add(after, amount, symbols.indexOf(symbol));
        return days ? filtered(after) : estimated(after);
    }

    /// How the figures are made, in plain words.
    public String basis() {
        return (days ? "filtered historical, %d days" : "estimated from %d short periods")
                .formatted(returns.periods());
    }

    private static Figures filtered(double[] after) {
        SeriesRisk risk = SeriesRisk.of(after, 1).orElseThrow();
        return new Figures(
                loss(risk, VALUE_AT_RISK).valueAtRisk(),
                loss(risk, SHORTFALL).expectedShortfall().orElseThrow());
    }

    /// Where a product stood still at first, nothing can be filtered: plain history.
    private static TailLoss loss(SeriesRisk risk, double confidence) {
        return risk.figure(RiskMethod.standard(), confidence)
                .loss()
                .or(() -> risk.figure(RiskMethod.HISTORICAL, confidence).loss())
                .orElseThrow();
    }

    private Figures estimated(double[] after) {
        int newest = Math.max(MarketReturns.FEWEST_PERIODS, after.length / NEWEST_PART);
        double[] part = Arrays.copyOfRange(after, after.length - newest, after.length);
        double deviation =
                Math.max(deviation(after), deviation(part))
                        * Math.sqrt(periodsPerDay)
                        * FAT_TAIL_MARGIN;
        double z = Normal.quantile(SHORTFALL);
        return new Figures(
                deviation * Normal.quantile(VALUE_AT_RISK),
                deviation * Normal.density(z) / (1 - SHORTFALL));
    }

    private static double deviation(double[] values) {
        OptionalDouble deviation = Sample.of(values).deviation();
        return deviation.orElse(0);
    }
}
