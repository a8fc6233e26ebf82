// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.regime.Regime;
import java.util.List;
import java.util.OptionalDouble;

/// Counts of answers by label. A label is one of the four states; an answer may also be UNKNOWN,
/// which is always wrong. Shares are fractions 0–1, absent where nothing was counted. One thread
/// owns a matrix.
///
/// Source: Tradewind quantitative specification 2.7; Cohen 1960 (kappa).
public final class ConfusionMatrix {

    /// The states a label can have.
    public static final List<Regime> LABELS =
            List.of(Regime.TRENDING, Regime.RANGING, Regime.CHOPPY, Regime.CRISIS);

    private final long[][] counts = new long[LABELS.size()][Regime.values().length];

    /// Counts one bar.
    public void add(Regime label, Regime answer) {
        Checks.require(label != Regime.UNKNOWN, "label", "must be one of " + LABELS, label);
        counts[label.ordinal()][answer.ordinal()]++;
    }

    /// Counts all bars of `other` too.
    public void addAll(ConfusionMatrix other) {
        for (int label = 0; label < counts.length; label++) {
            for (int answer = 0; answer < counts[label].length; answer++) {
                counts[label][answer] += other.counts[label][answer];
            }
        }
    }

    /// A matrix of the same counts that later bars do not reach.
    public ConfusionMatrix copy() {
        ConfusionMatrix copy = new ConfusionMatrix();
        copy.addAll(this);
        return copy;
    }

    /// Bars with this label and this answer.
    public long count(Regime label, Regime answer) {
        return label == Regime.UNKNOWN ? 0 : counts[label.ordinal()][answer.ordinal()];
    }

    /// Bars with this label.
    public long labelled(Regime label) {
        long sum = 0;
        for (Regime answer : Regime.values()) {
            sum += count(label, answer);
        }
        return sum;
    }

    /// Bars with this answer.
    public long answered(Regime answer) {
        return LABELS.stream().mapToLong(label -> count(label, answer)).sum();
    }

    /// All bars.
    public long total() {
        return LABELS.stream().mapToLong(this::labelled).sum();
    }

    /// Share of the bars with this label that were answered right.
    public OptionalDouble recall(Regime label) {
        return share(count(label, label), labelled(label));
    }

    /// Share of the bars with this answer whose label it is.
    public OptionalDouble precision(Regime answer) {
        return share(count(answer, answer), answered(answer));
    }

    /// Mean recall over the states that occur as labels.
    public OptionalDouble balancedAccuracy() {
        return LABELS.stream()
                .map(this::recall)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /// Share of all bars answered right.
    public OptionalDouble accuracy() {
        return share(hits(), total());
    }

    /// Share of the commonest label: the accuracy of who always answers it.
    public OptionalDouble majorityShare() {
        return share(LABELS.stream().mapToLong(this::labelled).max().orElse(0), total());
    }

    /// Agreement beyond chance, 1 at best, 0 for chance; absent when chance alone would agree always.
    public OptionalDouble kappa() {
        double total = total();
        double chance = 0;
        for (Regime state : LABELS) {
            chance += labelled(state) / total * (answered(state) / total);
        }
        return total > 0 && chance < 1
                ? OptionalDouble.of((hits() / total - chance) / (1 - chance))
                : OptionalDouble.empty();
    }

    private long hits() {
        return LABELS.stream().mapToLong(label -> count(label, label)).sum();
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
