// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// Simple returns of several assets over the same periods, oldest first, equally weighted. Immutable.
///
/// Source: Tradewind quantitative specification 3.
public final class ReturnMatrix {

    private static final int FUSED = 5;

    private final List<String> assets;
    private final double[][] columns;
    private final int periods;

    private ReturnMatrix(List<String> assets, double[][] columns, int periods) {
        this.assets = assets;
        this.columns = columns;
        this.periods = periods;
    }

    /// From one array of returns per asset; all of the same length, all finite.
    public static ReturnMatrix ofColumns(List<String> assets, double[][] columns) {
        Checks.require(
                assets.size() == columns.length,
                "columns",
                "must be one per asset",
                columns.length);
        int periods = columns.length == 0 ? 0 : columns[0].length;
        double[][] copy = new double[columns.length][];
        for (int i = 0; i < copy.length; i++) {
            Checks.require(
                    columns[i].length == periods,
                    assets.get(i),
                    "must have " + periods + " returns",
                    columns[i].length);
            copy[i] = columns[i].clone();
            for (double value : copy[i]) {
                Checks.finite(assets.get(i), value);
            }
        }
        return new ReturnMatrix(List.copyOf(assets), copy, periods);
    }

    /// From one array per period with one return per asset.
    public static ReturnMatrix ofRows(List<String> assets, double[][] rows) {
        double[][] columns = new double[assets.size()][rows.length];
        for (int t = 0; t < rows.length; t++) {
            Checks.require(
                    rows[t].length == columns.length,
                    "row " + t,
                    "must have " + columns.length + " returns",
                    rows[t].length);
            for (int i = 0; i < columns.length; i++) {
                columns[i][t] = Checks.finite(assets.get(i), rows[t][i]);
            }
        }
        return new ReturnMatrix(List.copyOf(assets), columns, rows.length);
    }

    /// Names of the assets in the order of the columns.
    public List<String> assets() {
        return assets;
    }

    /// Number of periods.
    public int periods() {
        return periods;
    }

    /// A copy of the returns of asset number `asset`.
    public double[] column(int asset) {
        return columns[asset].clone();
    }

    /// The return of asset number `asset` in period number `period`.
    public double at(int period, int asset) {
        return columns[asset][period];
    }

    /// The same periods of some of the assets, in the order of `chosen`.
    public ReturnMatrix select(int[] chosen) {
        double[][] picked = new double[chosen.length][];
        String[] names = new String[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = columns[chosen[i]];
            names[i] = assets.get(chosen[i]);
        }
        return new ReturnMatrix(List.of(names), picked, periods);
    }

    /// A new array of periods × assets.
    public double[][] rows() {
        double[][] rows = new double[periods][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int t = 0; t < periods; t++) {
                rows[t][i] = columns[i][t];
            }
        }
        return rows;
    }

    /// Σ weight · return for every period: with amounts of money as weights, the profit and loss of
    /// holding these amounts.
    public double[] portfolio(double[] weights) {
        Checks.require(
                weights.length == columns.length,
                "weights",
                "must be " + columns.length,
                weights.length);
        double[] sums = new double[periods];
        int asset = 0;
        for (; asset + FUSED <= columns.length; asset += FUSED) {
            addFive(sums, weights, asset);
        }
        for (; asset < columns.length; asset++) {
            add(sums, weights[asset], asset);
        }
        return sums;
    }

    /// Adds `weight` times the returns of asset number `asset` to `sums`, one entry per period.
    public void add(double[] sums, double weight, int asset) {
        Checks.require(sums.length == periods, "sums", "must be " + periods, sums.length);
        double[] column = columns[asset];
        for (int t = 0; t < sums.length; t++) {
            sums[t] = Math.fma(weight, column[t], sums[t]);
        }
    }

    private void addFive(double[] sums, double[] weights, int asset) {
        double w0 = weights[asset];
        double w1 = weights[asset + 1];
        double w2 = weights[asset + 2];
        double w3 = weights[asset + 3];
        double w4 = weights[asset + 4];
        double[] c0 = columns[asset];
        double[] c1 = columns[asset + 1];
        double[] c2 = columns[asset + 2];
        double[] c3 = columns[asset + 3];
        double[] c4 = columns[asset + 4];
        for (int t = 0; t < sums.length; t++) {
            double front = Math.fma(w1, c1[t], Math.fma(w0, c0[t], sums[t]));
            sums[t] = Math.fma(w4, c4[t], Math.fma(w3, c3[t], Math.fma(w2, c2[t], front)));
        }
    }
}
