// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;

/// The order flow of one product: rounds of its makers and trades of its takers, one at a time, each at
/// an instant of its own. It pauses while the product takes no orders.
final class ProductFlow {

    private static final double ROUNDS_PER_SECOND = 4;
    private static final long SECOND = 1_000_000_000;

    private final Floor floor;
    private final EfficientPrice price;
    private final MarketMakers makers;
    private final Takers takers;
    private final Draws rounds;
    private final long origin;
    private long second;
    private long round;
    private long trade;

    /// A flow that begins with a round at `start`; the first hour of `price` opened at `origin`, both
    /// in nanoseconds since 1970. It reads three random streams from `streams` on.
    ProductFlow(Floor floor, FlowProfile profile, EfficientPrice price, Beginning beginning) {
        this.floor = floor;
        this.price = price;
        CounterRandom random = beginning.random();
        long streams = beginning.streams();
        origin = beginning.origin();
        round = beginning.start();
        rounds = new Draws(random, streams);
        takers = new Takers(floor, profile, new Draws(random, streams + 1));
        second = Math.floorDiv(round - origin, SECOND);
        price.advance(second);
        Draws quotes = new Draws(random, streams + 2);
        makers = new MarketMakers(floor, profile, quotes, ticks(round));
        trade = nextTrade(round);
    }

    /// When a flow begins, and the random numbers it reads.
    record Beginning(long origin, long start, CounterRandom random, long streams) {}

    /// When the next thing happens; that is nothing but a look at the clock now and then.
    long next() {
        return Math.min(Math.min(round, trade), secondEnd());
    }

    /// Lets the next thing happen.
    void act() {
        long now = next();
        if (now == secondEnd()) {
            second++;
            price.advance(second);
            trade = nextTrade(now);
        } else if (now == trade) {
            trade = nextTrade(now);
            if (floor.isOpen()) {
                takers.trade();
            }
        } else {
            double busy = StrictMath.sqrt(price.activity(second));
            round = now + nanos(rounds.wait(1 / (ROUNDS_PER_SECOND * busy)));
            if (floor.isOpen()) {
                makers.round(now, ticks(now), price.regime());
            }
        }
    }

    private long nextTrade(long now) {
        double horizon = (double) (secondEnd() - now) / SECOND;
        double busy = price.activity(second) * price.volume();
        return now + nanos(takers.wait(busy, horizon));
    }

    private double ticks(long now) {
        double fraction = (double) (now - origin - second * SECOND) / SECOND;
        return floor.ticks(price.at(second, fraction));
    }

    private long secondEnd() {
        return origin + (second + 1) * SECOND;
    }

    private static long nanos(double seconds) {
        return 1 + (long) (seconds * SECOND);
    }
}
