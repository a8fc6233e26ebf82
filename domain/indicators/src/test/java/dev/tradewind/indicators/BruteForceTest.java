// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.correlation.RollingCorrelation;
import dev.tradewind.indicators.persistence.HurstExponent;
import dev.tradewind.indicators.persistence.VarianceRatio;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, an indicator would be right for the usual parameters only: here each is written down once more,
/// straight from its definition and as slowly as that is, and compared for other lengths and on other bars.
///
/// Source: Tradewind quantitative specification 1.
class BruteForceTest {

    private static final int COUNT = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 11, 34, 90})
    void wilderIndicatorsFollowTheirDefinition(int n) {
        BarColumns bars = Bars.walk(100 + n, COUNT);
        double[] range = from(1, t -> trueHigh(bars, t) - trueLow(bars, t));
        double[] gains = from(1, t -> Math.max(bars.close()[t] - bars.close()[t - 1], 0));
        double[] losses = from(1, t -> Math.max(bars.close()[t - 1] - bars.close()[t], 0));
        double[] rises = from(1, t -> movement(rise(bars, t), fall(bars, t)));
        double[] falls = from(1, t -> movement(fall(bars, t), rise(bars, t)));
        double[] up = wilder(n, gains);
        double[] down = wilder(n, losses);
        double[] atr = wilder(n, range);
        double[] plus = from(n, t -> 100 * wilder(n, rises)[t] / atr[t]);
        double[] minus = from(n, t -> 100 * wilder(n, falls)[t] / atr[t]);
        double[] dx = from(n, t -> distance(plus[t], minus[t]));
        check("rsi" + n, bars, from(n, t -> 100 * up[t] / (up[t] + down[t])));
        check("tr", bars, range);
        check("atr" + n, bars, atr);
        check("natr" + n, bars, from(n, t -> atr[t] / bars.close()[t]));
        check("pdi" + n, bars, plus);
        check("mdi" + n, bars, minus);
        check("dx" + n, bars, dx);
        check("adx" + n, bars, wilder(n, dx));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 13, 40, 111})
    void windowsFollowTheirDefinition(int n) {
        BarColumns bars = Bars.walk(200 + n, COUNT);
        double[] close = bars.close();
        double[] mean = from(n - 1, t -> mean(window(close, t, n)));
        double[] deviation = from(n - 1, t -> deviation(window(close, t, n), n));
        double[] range = from(1, t -> trueHigh(bars, t) - trueLow(bars, t));
        check("sma" + n, bars, mean);
        check("z" + n, bars, from(n - 1, t -> (close[t] - mean[t]) / deviation[t]));
        check("bb_up" + n + "_2.5", bars, from(n - 1, t -> mean[t] + 2.5 * deviation[t]));
        check("bb_lo" + n + "_3", bars, from(n - 1, t -> mean[t] - 3 * deviation[t]));
        check("don_up" + n, bars, from(n, t -> highest(window(bars.high(), t - 1, n))));
        check("don_lo" + n, bars, from(n, t -> -highest(negative(window(bars.low(), t - 1, n)))));
        check(
                "er" + n,
                bars,
                from(
                        n,
                        t ->
                                Math.abs(close[t] - close[t - n])
                                        / sum(
                                                from(
                                                        t - n + 1,
                                                        t + 1,
                                                        i -> Math.abs(close[i] - close[i - 1])))));
        check("chop" + n, bars, from(n, t -> choppiness(bars, range, n, t)));
    }

    @ParameterizedTest
    @CsvSource({"1,2,1", "3,10,16", "5,35,5", "20,50,2"})
    void averagesAndMacdFollowTheirDefinition(int fast, int slow, int signal) {
        BarColumns bars = Bars.walk(fast, COUNT);
        double[] quick = exponential(fast, bars.close());
        double[] slack = exponential(slow, bars.close());
        double[] line = from(slow - 1, t -> quick[t] - slack[t]);
        check("ema" + slow, bars, slack);
        check("wilder" + slow, bars, wilder(slow, bars.close()));
        double[][] macd =
                IndicatorCatalog.parse("macd:%d:%d:%d".formatted(fast, slow, signal)).columns(bars);
        double[] average = exponential(signal, line);
        Close.to("line", macd[0], line);
        Close.to("signal", macd[1], average);
        Close.to("histogram", macd[2], from(slow + signal - 2, t -> line[t] - average[t]));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 25, 100})
    void volatilitiesFollowTheirDefinition(int n) {
        BarColumns bars = Bars.walk(300 + n, COUNT);
        double[] o = bars.open();
        double[] h = bars.high();
        double[] l = bars.low();
        double[] c = bars.close();
        double ln2 = Math.log(2);
        double[] returns = from(1, t -> Math.log(c[t] / c[t - 1]));
        double[] jumps = from(1, t -> Math.log(o[t] / c[t - 1]));
        double[] bodies = from(0, t -> Math.log(c[t] / o[t]));
        double[] spans = from(0, t -> square(Math.log(h[t] / l[t])));
        double[] klass = from(0, t -> spans[t] / 2 - (2 * ln2 - 1) * square(Math.log(c[t] / o[t])));
        double[] rogers =
                from(
                        0,
                        t ->
                                Math.log(h[t] / c[t]) * Math.log(h[t] / o[t])
                                        + Math.log(l[t] / c[t]) * Math.log(l[t] / o[t]));
        double k = 0.34 / (1.34 + (n + 1.0) / (n - 1.0));
        check("vol_cc" + n, bars, from(n, t -> deviation(window(returns, t, n), n - 1)));
        check(
                "vol_pk" + n,
                bars,
                from(n - 1, t -> Math.sqrt(sum(window(spans, t, n)) / (4 * n * ln2))));
        check(
                "vol_gk" + n,
                bars,
                from(n - 1, t -> Math.sqrt(Math.max(mean(window(klass, t, n)), 0))));
        check("vol_rs" + n, bars, from(n - 1, t -> Math.sqrt(mean(window(rogers, t, n)))));
        check(
                "vol_yz" + n,
                bars,
                from(
                        n,
                        t ->
                                Math.sqrt(
                                        square(deviation(window(jumps, t, n), n - 1))
                                                + k * square(deviation(window(bodies, t, n), n - 1))
                                                + (1 - k) * mean(window(rogers, t, n)))));
    }

    @ParameterizedTest
    @CsvSource({"2,3", "2,50", "4,60", "12,72", "30,200"})
    void varianceRatiosOfWindowsAreThoseOfTheirLevels(int q, int n) {
        BarColumns bars = Bars.walk(q, COUNT);
        double[] levels = from(0, t -> Math.log(bars.close()[t]));
        check("vr%d_%d".formatted(q, n), bars, from(n, t -> ratio(levels, t, q, n).ratio()));
        check("vr_z%d_%d".formatted(q, n), bars, from(n, t -> ratio(levels, t, q, n).z()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 257})
    void hurstExponentsOfWindowsAreThoseOfTheirLevels(int n) {
        BarColumns bars = Bars.walk(n, COUNT);
        double[] levels = from(0, t -> Math.log(bars.close()[t]));
        check(
                "hurst" + n,
                bars,
                from(n - 1, t -> HurstExponent.of(window(levels, t, n)).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"50,50", "60,60", "rsi9,70"})
    void percentileRanksFollowTheirDefinition(String base, int n) {
        BarColumns bars = Bars.walk(n, COUNT);
        boolean ofCloses = Character.isDigit(base.charAt(0));
        double[] values = ofCloses ? bars.close() : Series.column(base, bars);
        int first = ofCloses ? 0 : 9;
        double[] expected =
                from(
                        first + 49,
                        t -> {
                            double[] last =
                                    Arrays.copyOfRange(values, Math.max(first, t - n + 1), t + 1);
                            double below =
                                    Arrays.stream(last).filter(each -> each < values[t]).count();
                            double equal =
                                    Arrays.stream(last).filter(each -> each == values[t]).count();
                            return (below + 0.5 * equal) / last.length;
                        });
        check(ofCloses ? "pct" + n : base + "_pct" + n, bars, expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 45})
    void rollingCorrelationsFollowTheirDefinition(int n) {
        double[] one = Bars.walk(1, COUNT).close();
        double[] other = from(0, t -> Math.sqrt(one[t]) * Bars.walk(2, COUNT).close()[t]);
        RollingCorrelation rolling = new RollingCorrelation(n);
        for (int t = 0; t < 200; t++) {
            rolling.add(one[t], other[t]);
            if (t < n) {
                continue;
            }
            double[] x = from(t - n + 1, t + 1, i -> Math.log(one[i] / one[i - 1]));
            double[] y = from(t - n + 1, t + 1, i -> Math.log(other[i] / other[i - 1]));
            double product =
                    IntStream.range(0, n)
                            .mapToDouble(i -> (x[i] - mean(x)) * (y[i] - mean(y)))
                            .sum();
            Close.to(
                    "correlation at " + t,
                    rolling.value(),
                    product / n / deviation(x, n) / deviation(y, n));
        }
    }

    private static double choppiness(BarColumns bars, double[] range, int n, int t) {
        double high = highest(from(t - n + 1, t + 1, i -> trueHigh(bars, i)));
        double low = -highest(from(t - n + 1, t + 1, i -> -trueLow(bars, i)));
        double way = sum(window(range, t, n));
        return 100 * Math.log10(way / (high - low)) / Math.log10(n);
    }

    private static void check(String name, BarColumns bars, double[] expected) {
        Close.to(name, Series.column(name, bars), expected);
    }

    /// Values from index `first` on, NaN before.
    private static double[] from(int first, IntToDoubleFunction value) {
        return IntStream.range(0, COUNT)
                .mapToDouble(t -> t < first ? Double.NaN : value.applyAsDouble(t))
                .toArray();
    }

    private static double[] from(int first, int end, IntToDoubleFunction value) {
        return IntStream.range(first, end).mapToDouble(value).toArray();
    }

    private static double[] window(double[] values, int last, int n) {
        return Arrays.copyOfRange(values, last - n + 1, last + 1);
    }

    private static double[] wilder(int n, double[] values) {
        return smoothed(n, 1.0 / n, values);
    }

    private static double[] exponential(int n, double[] values) {
        return smoothed(n, 2.0 / (n + 1), values);
    }

    private static double[] smoothed(int n, double weight, double[] values) {
        int first = 0;
        while (Double.isNaN(values[first])) {
            first++;
        }
        double[] smoothed = new double[COUNT];
        Arrays.fill(smoothed, Double.NaN);
        int seeded = first + n - 1;
        if (seeded < COUNT) {
            smoothed[seeded] = mean(window(values, seeded, n));
        }
        for (int t = seeded + 1; t < COUNT; t++) {
            smoothed[t] = (1 - weight) * smoothed[t - 1] + weight * values[t];
        }
        return smoothed;
    }

    private static VarianceRatio ratio(double[] levels, int t, int q, int n) {
        return VarianceRatio.of(window(levels, t, n + 1), q).orElseThrow();
    }

    private static double trueHigh(BarColumns bars, int t) {
        return Math.max(bars.high()[t], bars.close()[t - 1]);
    }

    private static double trueLow(BarColumns bars, int t) {
        return Math.min(bars.low()[t], bars.close()[t - 1]);
    }

    private static double rise(BarColumns bars, int t) {
        return bars.high()[t] - bars.high()[t - 1];
    }

    private static double fall(BarColumns bars, int t) {
        return bars.low()[t - 1] - bars.low()[t];
    }

    private static double movement(double move, double opposite) {
        return move > opposite && move > 0 ? move : 0;
    }

    private static double distance(double plus, double minus) {
        return plus + minus == 0 ? 0 : 100 * Math.abs(plus - minus) / (plus + minus);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double mean(double[] values) {
        return sum(values) / values.length;
    }

    private static double deviation(double[] values, int divisor) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(each -> square(each - mean)).sum() / divisor);
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(each -> -each).toArray();
    }
}
