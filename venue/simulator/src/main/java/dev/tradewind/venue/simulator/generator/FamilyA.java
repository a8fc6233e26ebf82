// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;

/// Generator of hourly bars of correlated products that switch between regimes, hour after hour
/// without an end. Volatility clusters, correlation drifts, and crises strike all products at once.
/// Trends are stronger and longer than real ones: what works here shows that the machinery works,
/// not that it earns money.
///
/// Source: Tradewind quantitative specification 2.6.
public final class FamilyA {

    /// Price steps within an hour.
    static final int SUBSTEPS = 12;

    /// The products of the specification: volatility (fraction a year) and first price.
    public static final List<Product> PRODUCTS =
            List.of(
                    new Product(0.55, 60000),
                    new Product(0.70, 3000),
                    new Product(0.85, 150),
                    new Product(0.95, 0.6),
                    new Product(1.05, 25),
                    new Product(0.80, 90));

    /// What distinguishes one generated product.
    public record Product(double annualVolatility, double firstPrice) {
        public Product {
            Checks.positive("annualVolatility", annualVolatility);
            Checks.positive("firstPrice", firstPrice);
        }
    }

    private final MarketFactors market;
    private final List<ProductPath> paths = new ArrayList<>();

    public FamilyA(long seed, List<Product> products) {
        CounterRandom random = new CounterRandom(seed);
        this.market = new MarketFactors(random);
        for (int index = 0; index < products.size(); index++) {
            paths.add(new ProductPath(random, index, products.get(index)));
        }
    }

    /// The next hour: one bar for each product, in their order.
    public List<GeneratedBar> next() {
        market.advance();
        return paths.stream().map(path -> path.next(market)).toList();
    }
}
