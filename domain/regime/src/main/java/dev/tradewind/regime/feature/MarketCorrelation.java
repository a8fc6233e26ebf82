// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.indicators.correlation.ExponentialMoments;
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
/// three pairs, which is three products. One thread owns it.
///
/// Every product has a slot, and every pair of slots its moments, so an instant of n products costs
/// n²/2 small updates.
///
/// Source: Tradewind quantitative specification 2.3 and 2.5.
public final class MarketCorrelation {

    /// Fewer have no market-wide correlation.
    public static final int MINIMUM_PRODUCTS = 3;

    private static final int MINIMUM_PAIRS = 3;
    private static final double DECAY = 0.94;

    private static final int PERCENTILE_BARS = 720;

    private final SortedMap<Symbol, Integer> slots = new TreeMap<>();

    /// Row i holds the pairs of slot i with the slots before it.
    private final List<ExponentialMoments[]> pairs = new ArrayList<>();

    private final PercentileRank rank = PercentileRank.of(PERCENTILE_BARS);
    private OptionalDouble mean = OptionalDouble.empty();

    /// Takes the returns of one instant.
    public void add(SortedMap<Symbol, Double> changes) {
        int count = changes.size();
        int[] present = new int[count];
        double[] values = new double[count];
        int filled = 0;
        for (Map.Entry<Symbol, Double> change : changes.entrySet()) {
            present[filled] = slot(change.getKey());
            values[filled++] = change.getValue();
        }
        double sum = 0;
        int ready = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                ExponentialMoments moments = pair(present[i], present[j]);
                moments.add(values[i], values[j]);
                if (moments.isReady()) {
                    sum += moments.value();
                    ready++;
                }
            }
        }
        boolean enough = ready >= MINIMUM_PAIRS;
        mean = enough ? OptionalDouble.of(sum / ready) : OptionalDouble.empty();
        mean.ifPresent(rank::add);
    }

    /// Forgets everything about a product whose series broke.
    public void forget(Symbol symbol) {
        Integer slot = slots.get(symbol);
        if (slot == null) {
            return;
        }
        pairs.set(slot, row(slot));
        for (int later = slot + 1; later < pairs.size(); later++) {
            pairs.get(later)[slot] = new ExponentialMoments(DECAY);
        }
    }

    /// Mean correlation at the newest instant, −1..1; absent with fewer than three correlated
    /// products.
    public OptionalDouble mean() {
        return mean;
    }

    /// Where that mean stands in its past, 0–1.
    public OptionalDouble percentile() {
        return mean.isPresent() && rank.isReady()
                ? OptionalDouble.of(rank.valueFraction())
                : OptionalDouble.empty();
    }

    private int slot(Symbol symbol) {
        Integer present = slots.get(symbol);
        if (present != null) {
            return present;
        }
        int slot = pairs.size();
        slots.put(symbol, slot);
        pairs.add(row(slot));
        return slot;
    }

    private ExponentialMoments pair(int first, int second) {
        return pairs.get(Math.max(first, second))[Math.min(first, second)];
    }

    private static ExponentialMoments[] row(int slot) {
        ExponentialMoments[] row = new ExponentialMoments[slot];
        for (int i = 0; i < slot; i++) {
            row[i] = new ExponentialMoments(DECAY);
        }
        return row;
    }
}
