// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;
import dev.tradewind.indicators.average.ExponentialAverage;
import dev.tradewind.indicators.average.SimpleAverage;
import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.momentum.SimpleRelativeStrengthIndex;
import dev.tradewind.indicators.trend.ChoppinessIndex;
import dev.tradewind.indicators.trend.DirectionalMovement;
import dev.tradewind.indicators.trend.DonchianChannel;
import dev.tradewind.indicators.trend.Macd;
import dev.tradewind.indicators.volatility.AverageTrueRange;
import dev.tradewind.indicators.volatility.ExponentialVolatility;
import dev.tradewind.indicators.volatility.TrueRange;
import dev.tradewind.indicators.window.PercentileRank;
import dev.tradewind.indicators.window.RollingDeviation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Computes the columns of the tables of expected values from their names: the indicator, then its
/// parameters.
final class Columns {

    private static final Pattern NAME =
            Pattern.compile("([a-z_]+?)(\\d+)?(?:_(\\d+|pct\\d+))?(?:_(\\d+))?");

    /// One column while it is being computed: fed bar by bar.
    interface Column {
        OptionalDouble after(double high, double low, double close);
    }

    private interface Feed {
        void add(double high, double low, double close);
    }

    private interface Maker {
        Column make(int[] parameters);
    }

    private static final Map<String, Maker> MAKERS = new TreeMap<>();

    static {
        MAKERS.put("tr", _ -> range(new TrueRange()));
        MAKERS.put("sma", n -> closes(new SimpleAverage(n[0])));
        MAKERS.put("ema", n -> closes(new ExponentialAverage(n[0])));
        MAKERS.put("adjema", n -> closes(new AdjustedExponentialAverage(n[0])));
        MAKERS.put("rsi", n -> closes(new RelativeStrengthIndex(n[0])));
        MAKERS.put("srsi", n -> closes(new SimpleRelativeStrengthIndex(n[0])));
        MAKERS.put("atr", n -> ranges(new AverageTrueRange(n[0]), false));
        MAKERS.put("natr", n -> ranges(new AverageTrueRange(n[0]), true));
        MAKERS.put("natr_pct", n -> ranked(new AverageTrueRange(n[0]), PercentileRank.of(n[1])));
        MAKERS.put("chop", n -> choppiness(new ChoppinessIndex(n[0])));
        MAKERS.put("pdi", n -> direction(n[0], DirectionalMovement::plusIndicator));
        MAKERS.put("mdi", n -> direction(n[0], DirectionalMovement::minusIndicator));
        MAKERS.put("dx", n -> direction(n[0], DirectionalMovement::directionalIndex));
        MAKERS.put("adx", n -> trend(new DirectionalMovement(n[0])));
        MAKERS.put("macd", n -> macd(new Macd(n[0], n[1], 1), Macd::line));
        MAKERS.put("macd_sig", n -> macd(new Macd(n[0], n[1], n[2]), Macd::signal));
        MAKERS.put("macd_hist", n -> macd(new Macd(n[0], n[1], n[2]), Macd::histogram));
        MAKERS.put("don_up", n -> channel(new DonchianChannel(n[0]), true));
        MAKERS.put("don_lo", n -> channel(new DonchianChannel(n[0]), false));
        MAKERS.put("sd", n -> deviation(new RollingDeviation(n[0]), RollingDeviation::population));
        MAKERS.put(
                "bb_up",
                n -> deviation(new RollingDeviation(n[0]), d -> d.mean() + n[1] * d.population()));
        MAKERS.put(
                "bb_lo",
                n -> deviation(new RollingDeviation(n[0]), d -> d.mean() - n[1] * d.population()));
        MAKERS.put("vol_cc", n -> returns(new RollingDeviation(n[0])));
        MAKERS.put("ewvol", n -> closes(ExponentialVolatility.ofHalfLife(n[0])));
    }

    private Columns() {}

    /// The column of this name, or empty for one of another module.
    static Optional<Column> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean ranked = parts.group(3) != null && parts.group(3).startsWith("pct");
        Maker maker = MAKERS.get(parts.group(1) + (ranked ? "_pct" : ""));
        int[] parameters =
                Stream.of(parts.group(2), parts.group(3), parts.group(4))
                        .filter(part -> part != null)
                        .mapToInt(part -> Integer.parseInt(part.replace("pct", "")))
                        .toArray();
        return Optional.ofNullable(maker).map(found -> found.make(parameters));
    }

    /// All values of a column over `bars`; NaN where it is absent.
    static double[] series(String name, Bars bars) {
        Column column = of(name).orElseThrow();
        double[] values = new double[bars.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    column.after(bars.high()[i], bars.low()[i], bars.close()[i]).orElse(Double.NaN);
        }
        return values;
    }

    private static Column column(Indicator indicator, Feed feed, DoubleSupplier value) {
        return (high, low, close) -> {
            feed.add(high, low, close);
            return indicator.isReady()
                    ? OptionalDouble.of(value.getAsDouble())
                    : OptionalDouble.empty();
        };
    }

    private static Column closes(SimpleAverage it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column closes(ExponentialAverage it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column closes(AdjustedExponentialAverage it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column closes(RelativeStrengthIndex it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column closes(SimpleRelativeStrengthIndex it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column closes(ExponentialVolatility it) {
        return column(it, (_, _, close) -> it.add(close), it::value);
    }

    private static Column range(TrueRange it) {
        return column(it, it::add, it::value);
    }

    private static Column ranges(AverageTrueRange it, boolean normalized) {
        return column(it, it::add, normalized ? it::normalizedFraction : it::value);
    }

    private static Column ranked(AverageTrueRange range, PercentileRank rank) {
        return column(
                rank,
                (high, low, close) -> {
                    range.add(high, low, close);
                    if (range.isReady()) {
                        rank.add(range.normalizedFraction());
                    }
                },
                rank::valueFraction);
    }

    private static Column choppiness(ChoppinessIndex it) {
        return column(it, it::add, it::value);
    }

    private static Column trend(DirectionalMovement it) {
        return column(it, it::add, it::averageDirectionalIndex);
    }

    private static Column direction(int length, ToDoubleFunction<DirectionalMovement> value) {
        DirectionalMovement it = new DirectionalMovement(length);
        return (high, low, close) -> {
            it.add(high, low, close);
            return it.isDirectionReady()
                    ? OptionalDouble.of(value.applyAsDouble(it))
                    : OptionalDouble.empty();
        };
    }

    private static Column macd(Macd it, ToDoubleFunction<Macd> value) {
        return column(it, (_, _, close) -> it.add(close), () -> value.applyAsDouble(it));
    }

    private static Column channel(DonchianChannel it, boolean upper) {
        return column(it, (high, low, _) -> it.add(high, low), upper ? it::upper : it::lower);
    }

    private static Column deviation(RollingDeviation it, ToDoubleFunction<RollingDeviation> value) {
        return column(it, (_, _, close) -> it.add(close), () -> value.applyAsDouble(it));
    }

    private static Column returns(RollingDeviation it) {
        double[] previous = {0};
        return column(
                it,
                (_, _, close) -> {
                    if (previous[0] > 0) {
                        it.add(StrictMath.log(close / previous[0]));
                    }
                    previous[0] = close;
                },
                it::sample);
    }
}
