// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;

/// How far from the middle of the market a market order may trade, in basis points; what it finds
/// no match for within that is cancelled.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8 (about 2 % for BTC and ETH, 3 % for most others).
public record PriceProtection(int bps) {

    /// For BTC and ETH.
    public static final PriceProtection MAJOR = new PriceProtection(200);

    /// For other products.
    public static final PriceProtection OTHER = new PriceProtection(300);

    private static final int ONE = 10_000;

    public PriceProtection {
        Checks.within("bps", bps, 1, ONE);
    }

    /// The worst price for a market order of `side` against these best prices (0 where a side is
    /// empty, which then counts as the other).
    public long bound(Side side, long bid, long ask) {
        long low = bid == 0 ? ask : bid;
        long high = ask == 0 ? bid : ask;
        long middle = low + (high - low) / 2;
        long distance = Math.max(1, middle * bps / ONE);
        return side == Side.BUY ? middle + distance : Math.max(1, middle - distance);
    }
}
