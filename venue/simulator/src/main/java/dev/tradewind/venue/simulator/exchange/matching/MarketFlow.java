// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import java.util.List;

/// What everybody but the customers does at an exchange. The same flow in the same books does the same.
public interface MarketFlow {

    /// When it next does something, in nanoseconds since 1970; [Long#MAX_VALUE] once it never will.
    long next();

    /// Does what it does at [#next], and moves that on. The doors are those of the exchange's products,
    /// sorted by symbol.
    void act(List<ProductDoor> doors);

    /// A market in which nobody but the customers trades.
    static MarketFlow none() {
        return new MarketFlow() {
            @Override
            public long next() {
                return Long.MAX_VALUE;
            }

            @Override
            public void act(List<ProductDoor> doors) {
                throw new IllegalStateException("nobody is there to act");
            }
        };
    }
}
