// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, a crisis would be read from products that do not trade, or from the future.
class MarketFeaturesTest {

    private final MarketCorrelation correlation = new MarketCorrelation();
    private final MarketFeatures market = new MarketFeatures(correlation);
    private final SortedMap<Symbol, SymbolFeatures> products = new TreeMap<>();

    private void run(int from, int to, double scale, String... symbols) {
        for (int bar = from; bar < to; bar++) {
            SortedMap<Symbol, Double> changes = new TreeMap<>();
            SortedMap<Symbol, SymbolFeatures> recorded = new TreeMap<>();
            for (String name : symbols) {
                Symbol symbol = Symbol.parse(name);
                SymbolFeatures features =
                        products.computeIfAbsent(symbol, _ -> new SymbolFeatures());
                series(name, to, scale).get(bar).addTo(features);
                if (features.bars() > 1) {
                    recorded.put(symbol, features);
                    changes.put(symbol, features.change());
                }
            }
            correlation.add(changes);
            market.add(recorded);
        }
    }

    private final SortedMap<String, List<RandomBars>> made = new TreeMap<>();

    private List<RandomBars> series(String name, int count, double scale) {
        List<RandomBars> bars = made.get(name);
        if (bars == null || bars.size() < count) {
            bars = RandomBars.of(9, 10L * name.charAt(0), Math.max(count, 700), scale);
            made.put(name, bars);
        }
        return bars;
    }

    private double[] vector() {
        double[] vector = new double[Feature.all().size()];
        market.fill(vector);
        return vector;
    }

    @Test
    void isReadyAfter120InstantsAndCorrelatesThreeProducts() {
        run(0, 120, 1, "A-USD", "B-USD", "C-USD");
        assertThat(market.isReady()).isFalse();
        run(120, 121, 1, "A-USD", "B-USD", "C-USD");
        assertThat(market.isReady()).isTrue();
        assertThat(market.isCorrelated()).isTrue();
        assertThat(market.products()).isEqualTo(3);
        for (Feature feature : Feature.of(Feature.Scope.MARKET)) {
            assertThat(vector()[feature.ordinal()]).as(feature.code()).isFinite().isNotZero();
        }
        assertThat(vector()[Feature.CORRELATION.ordinal()]).isBetween(-5.0, 5.0).isNotZero();
    }

    @Test
    void twoProductsHaveAMarketButNoCorrelation() {
        run(0, 300, 1, "A-USD", "B-USD");
        assertThat(market.isReady()).isTrue();
        assertThat(market.isCorrelated()).isFalse();
        assertThat(vector()[Feature.CORRELATION.ordinal()]).isZero();
    }

    @Test
    void aStaleProductDropsOutAndNothingIsPutInItsPlace() {
        run(0, 300, 1, "A-USD", "B-USD", "C-USD");
        run(300, 301, 1, "A-USD", "B-USD");
        assertThat(market.isReady()).isTrue();
        assertThat(market.isCorrelated()).isFalse();
        assertThat(market.products()).isEqualTo(2);
        market.add(new TreeMap<>());
        assertThat(market.isReady()).isFalse();
    }

    @Test
    void doesNotChangeWithTheScaleOfPricesOrWhenTheFutureIsCut() {
        run(0, 400, 1, "A-USD", "B-USD", "C-USD");
        double[] reference = vector();
        MarketFeaturesTest other = new MarketFeaturesTest();
        other.run(0, 400, 50_000, "A-USD", "B-USD", "C-USD");
        for (Feature feature : Feature.all()) {
            assertThat(other.vector()[feature.ordinal()])
                    .as(feature.code())
                    .isCloseTo(reference[feature.ordinal()], within(1e-8));
        }
        List<double[]> before = new ArrayList<>(List.of(reference));
        run(400, 600, 1, "A-USD", "B-USD", "C-USD");
        assertThat(before.getFirst()).containsExactly(reference);
    }

    @Test
    void aFallOfAllShowsInDrawdownDriftAndVolatility() {
        run(0, 300, 1, "A-USD", "B-USD", "C-USD");
        double[] calm = vector();
        for (int bar = 0; bar < 12; bar++) {
            double price = StrictMath.exp(-0.05 * bar);
            SortedMap<Symbol, Double> changes = new TreeMap<>();
            products.forEach((symbol, features) -> {
                features.add(price * 1.05, price * 1.06, price * 0.98, price);
                changes.put(symbol, features.change());
            });
            correlation.add(changes);
            market.add(products);
        }
        double[] crash = vector();
        assertThat(crash[Feature.MARKET_DRAWDOWN.ordinal()])
                .isLessThan(calm[Feature.MARKET_DRAWDOWN.ordinal()]);
        assertThat(crash[Feature.MARKET_DRIFT_6.ordinal()]).isLessThan(-1);
        assertThat(crash[Feature.MARKET_VOLATILITY_6.ordinal()]).isGreaterThan(0.7);
        assertThat(crash[Feature.MARKET_RANGE.ordinal()]).isGreaterThan(0.7);
        assertThat(crash[Feature.CORRELATION.ordinal()]).isGreaterThan(1);
    }
}
