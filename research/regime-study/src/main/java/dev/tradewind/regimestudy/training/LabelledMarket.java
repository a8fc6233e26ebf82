// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.feature.MarketCorrelation;
import dev.tradewind.regime.feature.MarketFeatures;
import dev.tradewind.regime.feature.SymbolFeatures;
import dev.tradewind.venue.simulator.generator.FamilyA;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One generated market as the model sees it: for each product and each bar from [#FIRST_BAR] on the
/// features and the true label. Computed by the classes the engine uses.
///
/// Source: Tradewind quantitative specification 2.6.
final class LabelledMarket {

    /// The first bar that is kept: by then the long means have settled.
    static final int FIRST_BAR = 480;

    /// Bars of a market.
    static final int BARS = 4000;

    /// What one product went through: `vectors` by bar, and the label of each.
    record Path(List<double[]> vectors, List<Regime> labels) {}

    private final List<Symbol> symbols = new ArrayList<>();
    private final List<SymbolFeatures> products = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private final MarketCorrelation correlation = new MarketCorrelation();
    private final MarketFeatures market = new MarketFeatures(correlation);
    private int bars;

    private LabelledMarket(int count) {
        for (int product = 0; product < count; product++) {
            symbols.add(Symbol.parse("P" + product + "-USD"));
            products.add(new SymbolFeatures());
            paths.add(new Path(new ArrayList<>(), new ArrayList<>()));
        }
    }

    /// The market of `seed`: first its six products together, then each as a market of its own.
    static List<LabelledMarket> of(long seed, int bars) {
        int count = FamilyA.PRODUCTS.size();
        FamilyA family = new FamilyA(seed, FamilyA.PRODUCTS);
        List<LabelledMarket> markets = new ArrayList<>();
        markets.add(new LabelledMarket(count));
        for (int product = 0; product < count; product++) {
            markets.add(new LabelledMarket(1));
        }
        for (int bar = 0; bar < bars; bar++) {
            List<GeneratedBar> generated = family.next();
            markets.getFirst().add(generated);
            for (int product = 0; product < count; product++) {
                markets.get(1 + product).add(List.of(generated.get(product)));
            }
        }
        return markets;
    }

    private void add(List<GeneratedBar> generated) {
        SortedMap<Symbol, Double> changes = new TreeMap<>();
        SortedMap<Symbol, SymbolFeatures> recorded = new TreeMap<>();
        for (int product = 0; product < generated.size(); product++) {
            GeneratedBar bar = generated.get(product);
            SymbolFeatures features = products.get(product);
            features.add(bar.open(), bar.high(), bar.low(), bar.close());
            if (bars > 0) {
                changes.put(symbols.get(product), features.change());
                recorded.put(symbols.get(product), features);
            }
        }
        correlation.add(changes);
        market.add(recorded);
        if (bars++ >= FIRST_BAR) {
            keep(generated);
        }
    }

    private void keep(List<GeneratedBar> generated) {
        for (int product = 0; product < generated.size(); product++) {
            double[] vector = new double[Feature.all().size()];
            market.fill(vector);
            products.get(product).fill(vector);
            paths.get(product).vectors().add(vector);
            paths.get(product).labels().add(generated.get(product).label());
        }
    }

    List<Path> paths() {
        return paths;
    }
}
