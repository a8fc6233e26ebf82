// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import dev.tradewind.model.regime.Regime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scores answers against labels, bar after bar. Lags and switches never reach across the end of a
/// series (one product of one market), so [#endSeries()] stands between two. One thread owns a
/// scorer.
///
/// Source: Tradewind quantitative specification 2.7.
public final class RegimeScorer {

    /// Bars of every true state that the settled matrix leaves out.
    public static final int SETTLING_BARS = 24;

    private final ConfusionMatrix confusion = new ConfusionMatrix();
    private final ConfusionMatrix settled = new ConfusionMatrix();
    private final CalibrationTally calibration = new CalibrationTally();
    private final Map<Regime, List<Integer>> lags = new EnumMap<>(Regime.class);
    private final Map<Regime, Integer> missed = new EnumMap<>(Regime.class);
    private long trueSwitches;
    private long predictedSwitches;
    private @Nullable Regime lastLabel;
    private @Nullable Regime lastAnswer;
    private int barsOfLabel;
    private boolean awaited;

    /// Adds the next bar of the series, answered without probabilities.
    public void add(Regime label, Regime answer) {
        if (lastLabel != null && label != lastLabel) {
            missAwaited(lastLabel);
            trueSwitches++;
            barsOfLabel = 0;
            awaited = true;
        }
        predictedSwitches += lastAnswer != null && answer != lastAnswer ? 1 : 0;
        confusion.add(label, answer);
        if (barsOfLabel >= SETTLING_BARS) {
            settled.add(label, answer);
        }
        if (awaited && answer == label) {
            lags.computeIfAbsent(label, _ -> new ArrayList<>()).add(barsOfLabel);
            awaited = false;
        }
        barsOfLabel++;
        lastLabel = label;
        lastAnswer = answer;
    }

    /// Adds the next bar with the probabilities of the four states, in the order of
    /// [ConfusionMatrix#LABELS].
    public void add(Regime label, Regime answer, double[] probabilities) {
        calibration.add(label.ordinal(), probabilities);
        add(label, answer);
    }

    /// Ends a series; the next bar begins another.
    public void endSeries() {
        if (lastLabel != null) {
            missAwaited(lastLabel);
        }
        lastLabel = null;
        lastAnswer = null;
        barsOfLabel = 0;
    }

    /// Adds all series of `other`, which must have ended.
    public void addAll(RegimeScorer other) {
        confusion.addAll(other.confusion);
        settled.addAll(other.settled);
        calibration.addAll(other.calibration);
        other.lags.forEach(
                (label, some) -> lags.computeIfAbsent(label, _ -> new ArrayList<>()).addAll(some));
        other.missed.forEach((label, count) -> missed.merge(label, count, Integer::sum));
        trueSwitches += other.trueSwitches;
        predictedSwitches += other.predictedSwitches;
    }

    /// The score of all series so far; ends the present one.
    public RegimeScore score() {
        endSeries();
        Map<Regime, DetectionLags> byState = new EnumMap<>(Regime.class);
        for (Regime state : ConfusionMatrix.LABELS) {
            byState.put(
                    state,
                    new DetectionLags(
                            lags.getOrDefault(state, List.of()), missed.getOrDefault(state, 0)));
        }
        return new RegimeScore(
                confusion.copy(),
                settled.copy(),
                calibration.calibration(),
                byState,
                trueSwitches,
                predictedSwitches);
    }

    private void missAwaited(Regime label) {
        if (awaited) {
            missed.merge(label, 1, Integer::sum);
            awaited = false;
        }
    }
}
