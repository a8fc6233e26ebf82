// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The regime of one product as of the close of one bar. `confidenceFraction` and
/// `transitionProbabilityFraction` are 0–1; `probabilities` of all states are absent where a rule answered or
/// the state is UNKNOWN; `indicators` by name (adx, choppiness, atr_normalized, …), absent
/// ones missing; `evidence` says in plain words what decided; `since` is the close at which this state began.
public record RegimeReading(
        Symbol symbol,
        Timeframe timeframe,
        Instant asOf,
        Regime regime,
        Direction direction,
        double confidenceFraction,
        Optional<RegimeProbabilities> probabilities,
        double transitionProbabilityFraction,
        Instant since,
        SortedMap<String, Double> indicators,
        List<String> evidence,
        String modelVersion) {

    public RegimeReading {
        Checks.fraction("confidenceFraction", confidenceFraction);
        Checks.fraction("transitionProbabilityFraction", transitionProbabilityFraction);
        indicators = Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
        indicators.forEach(Checks::finite);
        evidence = List.copyOf(evidence);
    }
}
