// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.order.Side;

/// Those who trade at once, for reasons of their own: they come the more often the busier the product
/// is and the more of them came just before, mostly on the side of the one before, and most are small
/// while a few are a thousand times larger.
///
/// Source: Hawkes 1971 for arrivals that excite further arrivals, here with an exponential kernel;
/// sizes are log-normal as in the recorded trades (median 41, mean 1,357, 99 % below 20,000 USD).
final class Takers {

    private static final double EXCITED = 0.7;
    private static final double DECAY_PER_SECOND = 0.5;
    private static final double SIZE_SPREAD = 2.65;
    private static final double SAME_SIDE = 0.65;
    private static final double SMALLEST = 2;
    private static final int PATIENCE_BPS = 10;

    private final Floor floor;
    private final FlowProfile profile;
    private final Draws draws;
    private double excitement;
    private Side side = Side.BUY;

    Takers(Floor floor, FlowProfile profile, Draws draws) {
        this.floor = floor;
        this.profile = profile;
        this.draws = draws;
    }

    /// Seconds until the next one comes, if sooner than `horizon`, else `horizon`. Until then the
    /// product is `busy`, 1 on average.
    double wait(double busy, double horizon) {
        double own = (1 - EXCITED) * profile.tradesPerSecond() * busy;
        double passed = 0;
        while (true) {
            double most = own + excitement;
            double wait = Math.min(draws.wait(1 / most), horizon - passed);
            passed += wait;
            excitement *= StrictMath.exp(-DECAY_PER_SECOND * wait);
            if (passed >= horizon) {
                return horizon;
            }
            if (draws.happens((own + excitement) / most)) {
                excitement += EXCITED * DECAY_PER_SECOND;
                return passed;
            }
        }
    }

    /// One of them trades.
    void trade() {
        side = draws.happens(SAME_SIDE) ? side : opposite(side);
        double value = Math.max(SMALLEST, draws.around(profile.meanTrade(), SIZE_SPREAD));
        long best = floor.best(opposite(side));
        if (best == 0) {
            return;
        }
        long most = Floor.ticksOf(PATIENCE_BPS, best);
        long limit = side == Side.BUY ? best + most : Math.max(1, best - most);
        floor.take(side, limit, floor.lots(value, best));
    }

    private static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }
}
