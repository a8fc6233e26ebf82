// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the products move together: `GET /api/v1/risk/correlation`. Correlations of the returns over
/// `stepSeconds` at the `periods` times that all of `symbols` have, the newest of them `newest`,
/// `ageMillis` before `asOf`. A product that did not move has no entries. `leftOut` are products
/// without a fresh or long enough history. `projected` says that the matrix was made positive
/// semidefinite. `clusters` are groups of products that move as one (above 0.8).
public record CorrelationAnswer(
        Instant asOf,
        long stepSeconds,
        int periods,
        @Nullable Instant newest,
        long ageMillis,
        List<Symbol> symbols,
        SortedMap<Symbol, SortedMap<Symbol, Double>> matrix,
        boolean projected,
        @Nullable Double average,
        List<List<Symbol>> clusters,
        List<Symbol> leftOut,
        Spike spike) {

    public CorrelationAnswer {
        Checks.nonNegative("periods", periods);
        symbols = List.copyOf(symbols);
        SortedMap<Symbol, SortedMap<Symbol, Double>> rows = new TreeMap<>();
        matrix.forEach((symbol, row) ->
                rows.put(symbol, Collections.unmodifiableSortedMap(new TreeMap<>(row))));
        matrix = Collections.unmodifiableSortedMap(rows);
        clusters = clusters.stream().map(List::copyOf).toList();
        leftOut = List.copyOf(leftOut);
    }

    /// Whether correlations rose abruptly in a market under stress. `shift` is the rise of the mean
    /// correlation in standard deviations of its past and `percentileFraction` where it stands in
    /// it; `volatilityRatio` is the market's newest day against its month and `drawdownScore` its
    /// fall in deviations (at most 0). `alarm` needs a shift above 1 and a ratio above 1.5 or a
    /// score below -1; `reason` says what was found, or why nothing can be said.
    public record Spike(
            boolean alarm,
            @Nullable Double shift,
            @Nullable Double percentileFraction,
            @Nullable Double volatilityRatio,
            @Nullable Double drawdownScore,
            String reason) {}
}
