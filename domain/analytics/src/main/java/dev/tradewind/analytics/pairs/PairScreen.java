// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import java.util.ArrayList;
import java.util.List;

/// Asks for all pairs of a universe, in both directions of regression, which of them belong together,
/// and adjusts for having asked so often. `candidates` are in the order (0 on 1), (1 on 0), (0 on 2), …;
/// directions that could not be tested are left out.
///
/// Source: Tradewind quantitative specification 1.1; Gatev et al. 2006.
public record PairScreen(List<Candidate> candidates) {

    /// Adjusted p-value below which a direction passes.
    public static final double LEVEL = 0.05;

    public PairScreen {
        candidates = List.copyOf(candidates);
    }

    /// Series `y` regressed on series `x`, with the p-value after Benjamini-Hochberg.
    public record Candidate(int y, int x, EngleGranger result, double adjustedP) {

        /// Whether this direction passes the gate.
        public boolean isSignificant() {
            return adjustedP < LEVEL;
        }
    }

    /// Screens `series[k]`, logarithms of prices of one length.
    public static PairScreen of(double[][] series, Lags lags) {
        List<Candidate> tested = new ArrayList<>();
        for (int second = 1; second < series.length; second++) {
            for (int first = 0; first < second; first++) {
                test(series, first, second, lags, tested);
                test(series, second, first, lags, tested);
            }
        }
        double[] p = tested.stream().mapToDouble(Candidate::adjustedP).toArray();
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Candidate raw = tested.get(i);
            candidates.add(new Candidate(raw.y(), raw.x(), raw.result(), adjusted[i]));
        }
        return new PairScreen(candidates);
    }

    /// The pairs to trade: both directions pass. Each is given once, as the direction with the
    /// smaller p-value.
    public List<Candidate> tradable() {
        List<Candidate> pairs = new ArrayList<>();
        for (Candidate one : candidates) {
            candidates.stream()
                    .filter(other ->
                            other.y() == one.x() && other.x() == one.y() && one.y() < one.x())
                    .filter(other -> one.isSignificant() && other.isSignificant())
                    .map(other -> other.adjustedP() < one.adjustedP() ? other : one)
                    .forEach(pairs::add);
        }
        return pairs;
    }

    private static void test(double[][] series, int y, int x, Lags lags, List<Candidate> tested) {
        EngleGranger.of(series[y], series[x], lags)
                .map(result -> new Candidate(y, x, result, result.test().p()))
                .ifPresent(tested::add);
    }
}
