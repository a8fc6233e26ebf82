// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import dev.tradewind.analytics.covariance.CorrelationMatrix;
import java.util.Arrays;
import java.util.OptionalDouble;

/// How wild, how low and how uniform the market was around each bar.
///
/// Source: Tradewind quantitative specification 2.8.
final class MarketMeasures {

    private static final int VOLATILITY_HALF = 12;
    private static final int CORRELATION_HALF = 24;
    private static final int REFERENCE_HALF = 60 * 24;
    private static final int PEAK_BARS = 72;
    private static final double BARS_PER_DAY = 24;
    private static final int LONGEST_GAP = 23;
    private static final int SHORTEST_RUN = 12;

    private final double[] deviation;
    private final double[] usualDeviation;
    private final double[] fall;
    private final double[] correlation;

    private MarketMeasures(double[] deviation, double[] fall, double[] correlation) {
        this.deviation = deviation;
        this.usualDeviation = CentredQuantile.of(deviation, REFERENCE_HALF, 0.5);
        this.fall = fall;
        this.correlation = correlation;
    }

    static MarketMeasures of(double[][] logCloses) {
        double[] mean = meanReturns(logCloses);
        return new MarketMeasures(deviations(mean), falls(mean), correlations(logCloses));
    }

    /// The bars of a crisis; shorter gaps are closed and shorter crises dropped.
    boolean[] crises(LabelThresholds thresholds) {
        double[] usualCorrelation =
                CentredQuantile.of(
                        correlation, REFERENCE_HALF, thresholds.crisisCorrelationQuantile());
        boolean[] crisis = new boolean[deviation.length];
        for (int bar = 0; bar < crisis.length; bar++) {
            double usual = usualDeviation[bar];
            crisis[bar] =
                    deviation[bar] > thresholds.crisisVolatility() * usual
                            && fall[bar]
                                    < -thresholds.crisisFall() * usual * Math.sqrt(BARS_PER_DAY)
                            && correlation[bar] > usualCorrelation[bar];
        }
        flipShortRuns(crisis, false, LONGEST_GAP);
        flipShortRuns(crisis, true, SHORTEST_RUN - 1);
        return crisis;
    }

    /// Flips every run of `value` up to `longest` bars; a gap at either end stays.
    private static void flipShortRuns(boolean[] flags, boolean value, int longest) {
        int start = 0;
        while (start < flags.length) {
            int end = start;
            while (end < flags.length && flags[end] == flags[start]) {
                end++;
            }
            boolean inside = start > 0 && end < flags.length;
            if (flags[start] == value && end - start <= longest && (value || inside)) {
                Arrays.fill(flags, start, end, !value);
            }
            start = end;
        }
    }

    private static double[] meanReturns(double[][] logCloses) {
        double[] mean = new double[logCloses[0].length];
        for (double[] product : logCloses) {
            for (int bar = 1; bar < mean.length; bar++) {
                mean[bar] += (product[bar] - product[bar - 1]) / logCloses.length;
            }
        }
        return mean;
    }

    /// Standard deviation of the 25 centred market returns; 0 near the ends.
    private static double[] deviations(double[] returns) {
        double[] deviations = new double[returns.length];
        int count = 2 * VOLATILITY_HALF + 1;
        for (int bar = VOLATILITY_HALF + 1; bar < returns.length - VOLATILITY_HALF; bar++) {
            double mean = 0;
            for (int t = bar - VOLATILITY_HALF; t <= bar + VOLATILITY_HALF; t++) {
                mean += returns[t] / count;
            }
            double squares = 0;
            for (int t = bar - VOLATILITY_HALF; t <= bar + VOLATILITY_HALF; t++) {
                squares += (returns[t] - mean) * (returns[t] - mean);
            }
            deviations[bar] = Math.sqrt(squares / (count - 1));
        }
        return deviations;
    }

    /// The market index less its highest of the last 72 bars.
    private static double[] falls(double[] returns) {
        double[] index = new double[returns.length];
        double[] falls = new double[returns.length];
        for (int bar = 0; bar < returns.length; bar++) {
            index[bar] = (bar == 0 ? 0 : index[bar - 1]) + returns[bar];
            double peak = index[bar];
            for (int t = Math.max(0, bar - PEAK_BARS + 1); t < bar; t++) {
                peak = Math.max(peak, index[t]);
            }
            falls[bar] = index[bar] - peak;
        }
        return falls;
    }

    /// Mean pairwise correlation of the 49 centred returns; 0 near the ends and for a market that
    /// stands.
    private static double[] correlations(double[][] logCloses) {
        double[] means = new double[logCloses[0].length];
        for (int bar = CORRELATION_HALF + 1; bar < means.length - CORRELATION_HALF; bar++) {
            double[][] rows = new double[2 * CORRELATION_HALF + 1][logCloses.length];
            for (int row = 0; row < rows.length; row++) {
                int t = bar - CORRELATION_HALF + row;
                for (int product = 0; product < logCloses.length; product++) {
                    rows[row][product] = logCloses[product][t] - logCloses[product][t - 1];
                }
            }
            OptionalDouble mean = CorrelationMatrix.of(rows).average();
            means[bar] = mean.orElse(0);
        }
        return means;
    }
}
