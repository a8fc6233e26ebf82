// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.regime;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All products as of one close: how many are in which regime (states without a product are left
/// out), whether the market is in crisis, and the readings in the order of the symbols.
public record MarketOverview(
        Timeframe timeframe,
        Instant asOf,
        boolean crisis,
        SortedMap<Regime, Integer> counts,
        List<RegimeAnswer> regimes) {

    public MarketOverview {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        regimes = List.copyOf(regimes);
    }
}
