// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Correlations of all pairs over the last `window` periods. A new period costs one addition and one
/// removal per pair instead of a full computation. Products are taken around a nearby origin and computed
/// anew once per window, so that rounding cannot pile up. Not for several threads.
///
/// Source: Welford 1962 (updating sums around an origin); Tradewind quantitative specification 0.
public final class RollingCorrelation {

    /// A variance below this part of the squares is rounding.
    private static final double ROUNDING = 1e-13;

    private final int window;
    private final double[][] ring;
    private final double[] origin;
    private final double[] sums;
    private final double[] added;
    private final double[] removed;
    private double[][] products;
    private int next;
    private long seen;

    /// `assets` columns, `window` ≥ 2 periods.
    public RollingCorrelation(int assets, int window) {
        Checks.positive("assets", assets);
        Checks.require(window >= 2, "window", "must be at least 2", window);
        this.window = window;
        ring = new double[window][assets];
        origin = new double[assets];
        sums = new double[assets];
        added = new double[assets];
        removed = new double[assets];
        products = new double[assets][assets];
    }

    /// Takes the returns of the next period, one per asset, all finite.
    public void add(double[] row) {
        Checks.require(
                row.length == sums.length, "row", "must have length " + sums.length, row.length);
        double[] slot = ring[next];
        for (int i = 0; i < row.length; i++) {
            Checks.finite("return", row[i]);
            removed[i] = slot[i] - origin[i];
            added[i] = row[i] - origin[i];
        }
        System.arraycopy(row, 0, slot, 0, row.length);
        next = next + 1 == window ? 0 : next + 1;
        seen++;
        if (seen < window) {
            return;
        }
        if (next == 0) {
            refresh();
        } else {
            replace();
        }
    }

    /// Whether a full window has been seen.
    public boolean isReady() {
        return seen >= window;
    }

    /// The correlations of the last window; absent before there is one.
    public Optional<CorrelationMatrix> matrix() {
        if (!isReady()) {
            return Optional.empty();
        }
        int n = sums.length;
        double[][] centred = new double[n][n];
        for (int i = 0; i < n; i++) {
            centre(centred[i], products[i], -sums[i] / window, i);
        }
        return Optional.of(CorrelationMatrix.ofCrossProducts(window, centred));
    }

    /// The correlation of assets `i` and `j` over the last window, from the sums as they are; absent before
    /// there is a window, and if one of the assets did not move.
    public OptionalDouble at(int i, int j) {
        if (!isReady()) {
            return OptionalDouble.empty();
        }
        double first = moment(i, i);
        double second = moment(j, j);
        return first > 0 && second > 0
                ? OptionalDouble.of(
                        Math.clamp(
                                moment(Math.min(i, j), Math.max(i, j)) / Math.sqrt(first * second),
                                -1,
                                1))
                : OptionalDouble.empty();
    }

    private double moment(int i, int j) {
        double moment = products[i][j] - sums[i] * sums[j] / window;
        return i == j && moment <= ROUNDING * products[i][i] ? 0 : moment;
    }

    private void centre(double[] row, double[] product, double factor, int i) {
        for (int j = i; j < row.length; j++) {
            row[j] = Math.fma(factor, sums[j], product[j]);
        }
        double rounding = ROUNDING * product[i];
        if (row[i] <= rounding) {
            row[i] = 0;
        }
    }

    private void replace() {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += added[i] - removed[i];
            replace(products[i], added[i], -removed[i], i);
        }
    }

    private void replace(double[] product, double plus, double minus, int i) {
        for (int j = i; j < product.length; j++) {
            product[j] = Math.fma(plus, added[j], Math.fma(minus, removed[j], product[j]));
        }
    }

    private void refresh() {
        double[] means = CrossProducts.means(ring);
        System.arraycopy(means, 0, origin, 0, means.length);
        products = CrossProducts.upper(ring, means);
        Arrays.fill(sums, 0);
    }
}
