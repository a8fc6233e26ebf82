// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// How liquid a product is on an ordinary day.
///
/// @param depth what makers offer a basis point of distance on each side, quote currency
/// @param tradesPerSecond how many takers come
/// @param meanTrade what a taker trades, quote currency
record FlowProfile(double depth, double tradesPerSecond, double meanTrade) {

    /// In the order of the generated products; BTC and ETH as deep as in the recorded books.
    private static final List<FlowProfile> PRODUCTS =
            List.of(
                    new FlowProfile(280_000, 6, 1_300),
                    new FlowProfile(150_000, 4, 1_000),
                    new FlowProfile(60_000, 2.5, 800),
                    new FlowProfile(20_000, 1, 400),
                    new FlowProfile(20_000, 1, 400),
                    new FlowProfile(20_000, 1, 400));

    FlowProfile {
        Checks.positive("depth", depth);
        Checks.positive("tradesPerSecond", tradesPerSecond);
        Checks.positive("meanTrade", meanTrade);
    }

    /// That of a generated product.
    static FlowProfile of(int product) {
        return PRODUCTS.get(product);
    }

    /// What trades in a second, in quote currency.
    double turnover() {
        return tradesPerSecond * meanTrade;
    }
}
