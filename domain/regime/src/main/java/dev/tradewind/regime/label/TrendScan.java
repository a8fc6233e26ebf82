// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// The strongest straight line that begins at a bar: over how many bars it runs, and the t-statistic
/// of its slope. On a pure walk and windows of 24–96 bars |t| is 13.8 in the median, so a t above 2
/// means nothing.
///
/// Source: López de Prado 2020, 5.4 (trend scanning); Tradewind quantitative specification 2.8.
public record TrendScan(int bars, double tStatistic) {

    /// Which windows to try: from `shortest` bars (at least 3) to `longest` in steps of `step`.
    public record Windows(int shortest, int longest, int step) {
        public Windows {
            Checks.within("shortest", shortest, 3, Integer.MAX_VALUE);
            Checks.within("longest", longest, shortest, Integer.MAX_VALUE);
            Checks.positive("step", step);
        }
    }

    /// Scans the windows of `logPrices` that begin at bar `start`; of equally strong ones the
    /// shortest. Absent where none fits, or no window has a residual to judge its slope by.
    public static Optional<TrendScan> at(double[] logPrices, int start, Windows windows) {
        Checks.within("start", start, 0, logPrices.length - 1);
        TrendScan best = new TrendScan(0, 0);
        for (int bars = windows.shortest; bars <= windows.longest; bars += windows.step) {
            if (start + bars <= logPrices.length) {
                double statistic = slopeStatistic(logPrices, start, bars);
                if (Math.abs(statistic) > Math.abs(best.tStatistic)) {
                    best = new TrendScan(bars, statistic);
                }
            }
        }
        return best.bars == 0 ? Optional.empty() : Optional.of(best);
    }

    /// Slope by its standard error under ordinary least squares; 0 without a residual.
    private static double slopeStatistic(double[] logPrices, int start, int bars) {
        double middle = (bars - 1) / 2.0;
        double mean = 0;
        for (int i = 0; i < bars; i++) {
            mean += logPrices[start + i] / bars;
        }
        double products = 0;
        double times = 0;
        for (int i = 0; i < bars; i++) {
            products += (i - middle) * (logPrices[start + i] - mean);
            times += (i - middle) * (i - middle);
        }
        double slope = products / times;
        double residuals = 0;
        for (int i = 0; i < bars; i++) {
            double residual = logPrices[start + i] - mean - slope * (i - middle);
            residuals += residual * residual;
        }
        double error = Math.sqrt(residuals / (bars - 2) / times);
        return error > 0 ? slope / error : 0;
    }
}
