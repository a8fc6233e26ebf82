// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.resource;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.regime.MarketOverview;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sums up the readings of one close.
final class Overviews {

    private Overviews() {}

    static MarketOverview of(
            Timeframe timeframe,
            Instant asOf,
            List<RegimeReading> readings,
            Optional<String> modelProblem) {
        SortedMap<Regime, Integer> counts = new TreeMap<>();
        readings.forEach(reading -> counts.merge(reading.regime(), 1, Integer::sum));
        List<RegimeAnswer> answers =
                readings.stream().map(reading -> RegimeAnswer.of(reading, 0)).toList();
        boolean crisis = counts.containsKey(Regime.CRISIS);
        return new MarketOverview(
                timeframe,
                asOf,
                crisis,
                counts,
                ofMarket(readings, "correlation"),
                ofMarket(readings, "correlation_percentile"),
                readings.stream().map(RegimeReading::modelVersion).distinct().sorted().toList(),
                modelProblem.orElse(null),
                answers);
    }

    /// A measure of the whole market stands in every reading that knows it.
    private static @Nullable Double ofMarket(List<RegimeReading> readings, String measure) {
        return readings.stream()
                .map(reading -> reading.indicators().get(measure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
