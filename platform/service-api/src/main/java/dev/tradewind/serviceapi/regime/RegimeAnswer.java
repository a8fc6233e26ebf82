// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.model.regime.RegimeReading;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A regime reading on the wire. `confidence` and `transitionProbability` are fractions 0–1;
/// `probabilities` of all four states are absent where a rule answered or the state is UNKNOWN;
/// `timestamp` is the close the reading stands for and `since` the one at which its state began;
/// `ageMillis` is how much later the newest classified close is, 0 for a product that is up to
/// date.
public record RegimeAnswer(
        Symbol symbol,
        Timeframe timeframe,
        Regime regime,
        Direction direction,
        double confidence,
        Optional<RegimeProbabilities> probabilities,
        double transitionProbability,
        SortedMap<String, Double> indicators,
        List<String> evidence,
        Instant timestamp,
        Instant since,
        String modelVersion,
        long ageMillis) {

    public RegimeAnswer {
        Checks.fraction("confidence", confidence);
        Checks.fraction("transitionProbability", transitionProbability);
        Checks.nonNegative("ageMillis", ageMillis);
        indicators = Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
        evidence = List.copyOf(evidence);
    }

    /// The wire form of `reading`.
    public static RegimeAnswer of(RegimeReading reading, long ageMillis) {
        return new RegimeAnswer(
                reading.symbol(),
                reading.timeframe(),
                reading.regime(),
                reading.direction(),
                reading.confidenceFraction(),
                reading.probabilities(),
                reading.transitionProbabilityFraction(),
                reading.indicators(),
                reading.evidence(),
                reading.asOf(),
                reading.since(),
                reading.modelVersion(),
                ageMillis);
    }

    /// The reading itself.
    public RegimeReading reading() {
        return new RegimeReading(
                symbol,
                timeframe,
                timestamp,
                regime,
                direction,
                confidence,
                probabilities,
                transitionProbability,
                since,
                indicators,
                evidence,
                modelVersion);
    }
}
