// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.indicators.window.PercentileRank;
import dev.tradewind.model.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Mean pairwise correlation of the products, and where it stands in its own past of 720 bars. A
/// product without a return at an instant drops out of that instant; nothing is imputed. Needs
/// three pairs, which is three products.
///
/// Source: Tradewind quantitative specification 2.3 and 2.5.
final class MarketCorrelation {

    private static final int MINIMUM_PAIRS = 3;

    private static final int PERCENTILE_BARS = 720;

    private record Pair(Symbol first, Symbol second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    private final SortedMap<Pair, PairMoments> pairs = new TreeMap<>();
    private final PercentileRank rank = PercentileRank.of(PERCENTILE_BARS);
    private OptionalDouble mean = OptionalDouble.empty();

    /// Takes the returns of one instant.
    void add(SortedMap<Symbol, Double> changes) {
        List<Map.Entry<Symbol, Double>> entries = List.copyOf(changes.entrySet());
        double sum = 0;
        int ready = 0;
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                PairMoments moments = moments(entries.get(i).getKey(), entries.get(j).getKey());
                moments.add(entries.get(i).getValue(), entries.get(j).getValue());
                sum += moments.isReady() ? moments.value() : 0;
                ready += moments.isReady() ? 1 : 0;
            }
        }
        boolean enough = ready >= MINIMUM_PAIRS;
        mean = enough ? OptionalDouble.of(sum / ready) : OptionalDouble.empty();
        mean.ifPresent(rank::add);
    }

    /// Forgets everything about a product whose series broke.
    void forget(Symbol symbol) {
        List<Pair> broken = new ArrayList<>(pairs.keySet());
        broken.removeIf(pair -> !pair.first().equals(symbol) && !pair.second().equals(symbol));
        broken.forEach(pairs::remove);
    }

    /// Mean correlation at the newest instant, −1..1; absent with fewer than three correlated
    /// products.
    OptionalDouble mean() {
        return mean;
    }

    /// Where that mean stands in its past, 0–1.
    OptionalDouble percentile() {
        return mean.isPresent() && rank.isReady()
                ? OptionalDouble.of(rank.valueFraction())
                : OptionalDouble.empty();
    }

    private PairMoments moments(Symbol first, Symbol second) {
        return pairs.computeIfAbsent(new Pair(first, second), _ -> new PairMoments());
    }
}
