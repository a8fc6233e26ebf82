// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.regime.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The state of each hourly bar of a recorded market, judged with the bars after it in view. CRISIS
/// is one for all products; outside it a bar is TRENDING, RANGING or else CHOPPY. The first and last
/// 72 bars, which lack neighbours, are UNKNOWN. Immutable.
///
/// Source: Tradewind quantitative specification 2.8.
public final class ExPostLabels {

    private static final int SHORTEST_RUN = 12;
    private static final int LEAST_PRODUCTS = 4;
    private static final double VARIATION = 0.2;

    private final MarketMeasures market;
    private final List<ProductMeasures> products;
    private final int bars;

    private ExPostLabels(MarketMeasures market, List<ProductMeasures> products, int bars) {
        this.market = market;
        this.products = products;
        this.bars = bars;
    }

    /// Of log closes, one row a product, all at the same instants without a hole; at least four
    /// products and 1,000 bars.
    public static ExPostLabels of(double[][] logCloses) {
        Checks.require(
                logCloses.length >= LEAST_PRODUCTS,
                "products",
                "must be at least " + LEAST_PRODUCTS,
                logCloses.length);
        int bars = logCloses[0].length;
        Checks.within("bars", bars, 1_000, Integer.MAX_VALUE);
        for (double[] product : logCloses) {
            Checks.require(product.length == bars, "bars", "must be " + bars, product.length);
        }
        return new ExPostLabels(
                MarketMeasures.of(logCloses),
                Arrays.stream(logCloses).map(ProductMeasures::of).toList(),
                bars);
    }

    /// The labels of each product.
    public List<List<Regime>> labels(LabelThresholds thresholds) {
        boolean[] crisis = market.crises(thresholds);
        return products.stream().map(each -> labels(each, crisis, thresholds)).toList();
    }

    /// For each product the bars whose label changes when any one threshold moves by 20 % up or down.
    public List<boolean[]> ambiguous(LabelThresholds thresholds) {
        List<List<Regime>> standard = labels(thresholds);
        List<boolean[]> ambiguous = products.stream().map(_ -> new boolean[bars]).toList();
        List<LabelThresholds> variants = new ArrayList<>(thresholds.eachTimes(1 - VARIATION));
        variants.addAll(thresholds.eachTimes(1 + VARIATION));
        for (LabelThresholds variant : variants) {
            List<List<Regime>> other = labels(variant);
            for (int product = 0; product < other.size(); product++) {
                mark(ambiguous.get(product), standard.get(product), other.get(product));
            }
        }
        return ambiguous;
    }

    private List<Regime> labels(
            ProductMeasures product, boolean[] crisis, LabelThresholds thresholds) {
        Regime[] labels = new Regime[bars];
        for (int bar = 0; bar < bars; bar++) {
            labels[bar] = label(product, bar, crisis[bar], thresholds);
        }
        joinShortRuns(labels);
        return Collections.unmodifiableList(Arrays.asList(labels));
    }

    private static Regime label(
            ProductMeasures product, int bar, boolean isCrisis, LabelThresholds thresholds) {
        if (!product.isKnown(bar)) {
            return Regime.UNKNOWN;
        }
        if (isCrisis) {
            return Regime.CRISIS;
        }
        if (product.efficiency(bar) >= thresholds.trendEfficiency()) {
            return Regime.TRENDING;
        }
        return product.reverts(bar, thresholds.rangeVarianceRatio())
                ? Regime.RANGING
                : Regime.CHOPPY;
    }

    /// Gives a run that is too short to be a state the label of the run before it.
    private static void joinShortRuns(Regime[] labels) {
        int start = 0;
        while (start < labels.length) {
            Regime label = labels[start];
            int end = start + 1;
            while (end < labels.length && labels[end] == label) {
                end++;
            }
            boolean joins =
                    end - start < SHORTEST_RUN
                            && start > 0
                            && label != Regime.UNKNOWN
                            && labels[start - 1] != Regime.UNKNOWN;
            if (joins) {
                Arrays.fill(labels, start, end, labels[start - 1]);
            }
            start = end;
        }
    }

    private static void mark(boolean[] ambiguous, List<Regime> standard, List<Regime> other) {
        for (int bar = 0; bar < ambiguous.length; bar++) {
            ambiguous[bar] |= standard.get(bar) != other.get(bar);
        }
    }
}
