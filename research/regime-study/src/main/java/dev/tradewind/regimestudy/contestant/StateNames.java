// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regime.score.ConfusionMatrix;
import java.util.ArrayList;
import java.util.List;

/// Which regime each state of a model without labels stands for: the one in which it occurs most,
/// every regime counting the same. The only use of labels in such a model.
record StateNames(List<Regime> regimes) {

    StateNames {
        regimes = List.copyOf(regimes);
    }

    /// From counts of how often each state (row) met each regime (column).
    static StateNames of(double[][] counts) {
        int labels = ConfusionMatrix.LABELS.size();
        double[] totals = new double[labels];
        for (double[] row : counts) {
            for (int label = 0; label < labels; label++) {
                totals[label] += row[label];
            }
        }
        List<Regime> names = new ArrayList<>();
        for (double[] row : counts) {
            int best = 0;
            for (int label = 1; label < labels; label++) {
                boolean commoner = row[label] * totals[best] > row[best] * totals[label];
                best = commoner ? label : best;
            }
            names.add(ConfusionMatrix.LABELS.get(best));
        }
        return new StateNames(names);
    }

    Regime of(int state) {
        return regimes.get(state);
    }

    /// The probabilities of the regimes from those of the states.
    RegimeProbabilities sum(double[] fractions) {
        double[] sums = new double[ConfusionMatrix.LABELS.size()];
        double total = 0;
        for (int state = 0; state < fractions.length; state++) {
            sums[of(state).ordinal()] += fractions[state];
            total += fractions[state];
        }
        return new RegimeProbabilities(
                sums[0] / total, sums[1] / total, sums[2] / total, sums[3] / total);
    }

    /// The most probable regime, the first of equals.
    static Regime most(RegimeProbabilities probabilities) {
        Regime best = Regime.TRENDING;
        for (Regime regime : ConfusionMatrix.LABELS) {
            best = probabilities.of(regime) > probabilities.of(best) ? regime : best;
        }
        return best;
    }
}
