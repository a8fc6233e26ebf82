// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import dev.tradewind.model.regime.Regime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How good answers were over one or more series. `settled` leaves out the first
/// [RegimeScorer#SETTLING_BARS] bars of every true state; `calibration` is absent when no
/// probabilities were given; `lags` stand by the state that began. Switches are changes from one bar
/// to the next within a series.
///
/// Source: Tradewind quantitative specification 2.7.
public record RegimeScore(
        ConfusionMatrix confusion,
        ConfusionMatrix settled,
        Optional<Calibration> calibration,
        Map<Regime, DetectionLags> lags,
        long trueSwitches,
        long predictedSwitches) {

    public RegimeScore {
        lags = Collections.unmodifiableMap(new EnumMap<>(lags));
    }

    /// The lags of the switches into `state`.
    public DetectionLags lagsInto(Regime state) {
        return lags.getOrDefault(state, new DetectionLags(List.of(), 0));
    }

    /// The lags of all states together.
    public DetectionLags allLags() {
        List<Integer> all = new ArrayList<>();
        lags.values().forEach(each -> all.addAll(each.lagsBars()));
        return new DetectionLags(all, lags.values().stream().mapToInt(DetectionLags::missed).sum());
    }

    /// Predicted switches for each true one; absent without a true one.
    public OptionalDouble switchRatio() {
        return trueSwitches == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) predictedSwitches / trueSwitches);
    }
}
