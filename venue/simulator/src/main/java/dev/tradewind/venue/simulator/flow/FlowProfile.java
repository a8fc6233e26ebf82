// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.check.Checks;

/// How liquid a product is on an ordinary day.
///
/// @param depth what makers offer a basis point of distance on each side, quote currency
/// @param tradesPerSecond how many takers come
/// @param meanTrade what a taker trades, quote currency
public record FlowProfile(double depth, double tradesPerSecond, double meanTrade) {

    public FlowProfile {
        Checks.positive("depth", depth);
        Checks.positive("tradesPerSecond", tradesPerSecond);
        Checks.positive("meanTrade", meanTrade);
    }
}
