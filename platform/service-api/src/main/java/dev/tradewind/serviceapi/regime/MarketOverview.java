// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All products as of one close: how many are in which regime (states without a product are left
/// out), whether the market is in crisis, and the readings in the order of the symbols.
/// `averageCorrelation` is the mean of all pairs and `correlationPercentile` where it stands in its past, 0–1;
/// absent for fewer than three products or while warming up. `modelVersions` are those that answered;
/// `modelProblem` says why a rule stands in for the configured model.
public record MarketOverview(
        Timeframe timeframe,
        Instant asOf,
        boolean crisis,
        SortedMap<Regime, Integer> counts,
        @Nullable Double averageCorrelation,
        @Nullable Double correlationPercentile,
        List<String> modelVersions,
        @Nullable String modelProblem,
        List<RegimeAnswer> regimes) {

    public MarketOverview {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        modelVersions = List.copyOf(modelVersions);
        regimes = List.copyOf(regimes);
    }
}
