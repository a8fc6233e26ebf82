// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;

/// The makers of one product. Round after round they look at what it is worth, withdraw old quotes,
/// and quote anew, mostly a tick apart, wider and with less behind it in a crisis. Before they do,
/// somebody takes all that rests on the wrong side of the price, whoever placed it.
final class MarketMakers {

    private static final double MOST_TAKEN_DEPTHS = 100;
    private static final double CALM_WIDTH_BPS = 0.05;
    private static final double CRISIS_WIDTH_BPS = 0.5;
    private static final double CRISIS_DEPTH = 0.4;

    private final Floor floor;
    private final Draws draws;
    private final Quotes bids;
    private final Quotes asks;
    private final double mostTaken;

    /// Makers of a product that costs about `price` ticks.
    MarketMakers(Floor floor, FlowProfile profile, Draws draws, double price) {
        this.floor = floor;
        this.draws = draws;
        bids = new Quotes(floor, Side.BUY, draws, price, profile.depth());
        asks = new Quotes(floor, Side.SELL, draws, price, profile.depth());
        mostTaken = MOST_TAKEN_DEPTHS * profile.depth();
    }

    /// A round at a price in ticks.
    void round(long time, double price, Regime regime) {
        long below = (long) price;
        long bid = Math.max(1, below - extra(price, regime));
        long ask = below + 1 + extra(price, regime);
        bids.withdraw(time, bid);
        asks.withdraw(time, ask);
        if (floor.best(Side.BUY) >= ask) {
            floor.take(Side.SELL, ask, floor.lots(mostTaken, ask));
        }
        long best = floor.best(Side.SELL);
        if (best != 0 && best <= bid) {
            floor.take(Side.BUY, bid, floor.lots(mostTaken, bid));
        }
        double share = regime == Regime.CRISIS ? CRISIS_DEPTH : 1;
        bids.place(time, bid, share);
        asks.place(time, ask, share);
    }

    /// Ticks that a quote stays further away than the nearest.
    private long extra(double price, Regime regime) {
        if (!draws.happens(wariness(regime))) {
            return 0;
        }
        double width = regime == Regime.CRISIS ? CRISIS_WIDTH_BPS : CALM_WIDTH_BPS;
        return (long) StrictMath.ceil(draws.wait(width * price / 10_000));
    }

    private static double wariness(Regime regime) {
        return switch (regime) {
            case RANGING -> 0.08;
            case TRENDING, UNKNOWN -> 0.12;
            case CHOPPY -> 0.18;
            case CRISIS -> 0.40;
        };
    }
}
