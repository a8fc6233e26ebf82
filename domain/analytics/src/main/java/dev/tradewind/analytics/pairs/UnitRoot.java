// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The augmented Dickey-Fuller test: does a series come back (small `p`), or does it wander?
/// `statistic` is the t of the lagged level with `lags` lagged differences on `rows` rows; `critical`
/// are its 1, 5 and 10 % bounds, below which a unit root is refused.
///
/// Source: Said and Dickey 1984; p-values and bounds of MacKinnon 1994 and 2010.
public record UnitRoot(double statistic, double p, int lags, int rows, CriticalValues critical) {

    /// Bounds of the statistic at 1, 5 and 10 %.
    public record CriticalValues(double onePercent, double fivePercent, double tenPercent) {}

    /// Tests one series with a constant; absent where it is constant or too short.
    public static Optional<UnitRoot> withConstant(double[] series, Lags lags) {
        return estimate(series, lags, true)
                .map(found -> found.judged(MacKinnon.SINGLE, found.rows()));
    }

    /// Tests the residuals of a regression of one series on another with constant; the residuals have
    /// mean 0, so no constant is fitted.
    static Optional<UnitRoot> ofResiduals(double[] residuals, Lags lags) {
        return estimate(residuals, lags, false)
                .map(found -> found.judged(MacKinnon.PAIR, residuals.length - 1));
    }

    private record Estimate(double statistic, int lags, int rows) {

        UnitRoot judged(MacKinnon surface, int sample) {
            return new UnitRoot(
                    statistic, surface.p(statistic), lags, rows, surface.critical(sample));
        }
    }

    private static Optional<Estimate> estimate(double[] series, Lags lags, boolean constant) {
        for (double value : series) {
            Checks.finite("series", value);
        }
        int regressors = lags.most() + (constant ? 2 : 1);
        int rows = series.length - 1 - lags.most();
        if (rows <= regressors) {
            return Optional.empty();
        }
        int used = lags.isChosen() ? best(series, lags.most(), constant) : lags.most();
        OptionalDouble statistic = fit(series, used, used, constant).lastStatistic();
        return statistic.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Estimate(statistic.getAsDouble(), used, series.length - 1 - used));
    }

    private static int best(double[] series, int most, boolean constant) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int lags = 0; lags <= most; lags++) {
            double criterion = fit(series, lags, most, constant).akaike();
            if (criterion < smallest) {
                smallest = criterion;
                best = lags;
            }
        }
        return best;
    }

    /// Changes regressed on constant, `lags` earlier changes and, last, the level before, from change
    /// number `start` on.
    private static OrthogonalFit fit(double[] series, int lags, int start, boolean constant) {
        double[] changes = new double[series.length - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = series[i + 1] - series[i];
        }
        int rows = changes.length - start;
        List<double[]> regressors = new ArrayList<>();
        if (constant) {
            double[] ones = new double[rows];
            Arrays.fill(ones, 1);
            regressors.add(ones);
        }
        for (int lag = 1; lag <= lags; lag++) {
            regressors.add(Arrays.copyOfRange(changes, start - lag, changes.length - lag));
        }
        regressors.add(Arrays.copyOfRange(series, start, series.length - 1));
        double[] response = Arrays.copyOfRange(changes, start, changes.length);
        return OrthogonalFit.of(response, regressors);
    }
}
