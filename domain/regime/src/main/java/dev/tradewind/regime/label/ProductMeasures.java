// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

/// How straight and how reverting a price moved around each bar.
///
/// Source: Tradewind quantitative specification 2.8; Kaufman 1995 (efficiency ratio); Lo, MacKinlay
/// 1988 (variance ratio, overlapping and unbiased).
final class ProductMeasures {

    private static final int TREND_HALF = 36;
    private static final int RANGE_HALF = 72;
    private static final int RATIO_BARS = 12;

    private final double[] efficiency;
    private final double[] shortVariance;
    private final double[] longVariance;

    private ProductMeasures(int bars) {
        efficiency = new double[bars];
        shortVariance = new double[bars];
        longVariance = new double[bars];
    }

    static ProductMeasures of(double[] logCloses) {
        ProductMeasures measures = new ProductMeasures(logCloses.length);
        for (int bar = RANGE_HALF; bar < logCloses.length - RANGE_HALF; bar++) {
            measures.efficiency[bar] = efficiency(logCloses, bar);
            measures.shortVariance[bar] = variance(logCloses, bar, 1);
            measures.longVariance[bar] = variance(logCloses, bar, RATIO_BARS);
        }
        return measures;
    }

    /// Whether the bar has all the neighbours it is judged by.
    boolean isKnown(int bar) {
        return bar >= RANGE_HALF && bar < efficiency.length - RANGE_HALF;
    }

    /// Distance by way over the centred 72 bars, 0–1.
    double efficiency(int bar) {
        return efficiency[bar];
    }

    /// Whether VR(12) over the 145 centred closes is at most `ratio`; false for a price that stands.
    boolean reverts(int bar, double ratio) {
        return shortVariance[bar] > 0 && longVariance[bar] <= ratio * shortVariance[bar];
    }

    private static double efficiency(double[] logCloses, int bar) {
        double way = 0;
        for (int t = bar - TREND_HALF + 1; t <= bar + TREND_HALF; t++) {
            way += Math.abs(logCloses[t] - logCloses[t - 1]);
        }
        double distance = Math.abs(logCloses[bar + TREND_HALF] - logCloses[bar - TREND_HALF]);
        return way > 0 ? distance / way : 0;
    }

    /// Variance per bar of the overlapping returns over `bars` bars around `centre`.
    private static double variance(double[] logCloses, int centre, int bars) {
        int first = centre - RANGE_HALF;
        int last = centre + RANGE_HALF;
        double count = last - first;
        double drift = (logCloses[last] - logCloses[first]) / count * bars;
        double squares = 0;
        for (int t = first + bars; t <= last; t++) {
            double deviation = logCloses[t] - logCloses[t - bars] - drift;
            squares += deviation * deviation;
        }
        return squares / (bars * (count - bars + 1) * (1 - bars / count));
    }
}
