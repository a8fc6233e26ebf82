// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.order.Side;

/// The market makers' orders on one side of a book: a few at the touch, which follow it tick by tick,
/// and a ladder behind them, whose rungs are the wider, larger and longer-lived the further away.
/// Makers withdraw what the price has overtaken, most of the time.
final class Quotes {

    private static final int AT_TOUCH = 3;
    private static final int RUNGS = 170;
    private static final double SPAN_BPS = 150;
    private static final double TOUCH_DEPTHS = 0.4;
    private static final double FULL_DEPTH_BPS = 20;
    private static final double SIZE_SPREAD = 0.8;
    private static final double PLACE_SPREAD = 0.1;
    private static final double WITHDRAWN = 0.9;
    private static final double TOUCH_LIFE = 20;
    private static final double SHORTEST_LIFE = 2;
    private static final double TOUCH_REFILL = 0.1;
    private static final double REFILL = 1.5;
    private static final double NANOS = 1e9;

    private final Floor floor;
    private final Side side;
    private final int outward;
    private final Draws draws;
    private final double[] distances = new double[AT_TOUCH + RUNGS];
    private final double[] values = new double[AT_TOUCH + RUNGS];
    private final double[] lives = new double[AT_TOUCH + RUNGS];

    /// 0 where there is none.
    private final long[] orders = new long[AT_TOUCH + RUNGS];

    private final long[] prices = new long[AT_TOUCH + RUNGS];

    /// When an order is to be renewed, or a missing one to be placed.
    private final long[] dues = new long[AT_TOUCH + RUNGS];

    /// Quotes for a product that costs about `price` ticks; `depth` is what they offer a basis point.
    Quotes(Floor floor, Side side, Draws draws, double price, double depth) {
        this.floor = floor;
        this.side = side;
        this.draws = draws;
        outward = side == Side.BUY ? -1 : 1;
        double bps = price / 10_000;
        for (int index = 0; index < AT_TOUCH; index++) {
            values[index] = TOUCH_DEPTHS * depth / AT_TOUCH;
            lives[index] = TOUCH_LIFE;
        }
        for (int rung = 1; rung <= RUNGS; rung++) {
            int index = AT_TOUCH + rung - 1;
            distances[index] = distance(rung, bps);
            double away = distances[index] / bps;
            double gap = distance(rung + 1, bps) / bps - away;
            values[index] = depth * gap * StrictMath.sqrt(Math.min(1, FULL_DEPTH_BPS / away));
            lives[index] = SHORTEST_LIFE * StrictMath.pow(1 + away, 0.8);
        }
    }

    /// Ticks between the touch and a rung, counted from 1.
    private static double distance(int rung, double bps) {
        double share = (double) rung / RUNGS;
        return rung + SPAN_BPS * bps * share * share * share;
    }

    /// Withdraws what is overdue, or no longer good now that the touch is to be at `touch`.
    void withdraw(long time, long touch) {
        for (int index = 0; index < orders.length; index++) {
            if (orders[index] == 0) {
                continue;
            }
            if (isGone(index)) {
                orders[index] = 0;
                double refill = index < AT_TOUCH ? TOUCH_REFILL : REFILL;
                dues[index] = time + (long) (draws.wait(refill) * NANOS);
            } else if (isOutdated(index, time, touch)) {
                floor.withdraw(orders[index]);
                orders[index] = 0;
                dues[index] = time;
            }
        }
    }

    /// Only the best price needs a look: what is better has traded, what is worse has not.
    private boolean isGone(int index) {
        long best = floor.best(side);
        long behind = (prices[index] - best) * outward;
        return best == 0 || behind < 0 || behind == 0 && !floor.isOpen(orders[index]);
    }

    private boolean isOutdated(int index, long time, long touch) {
        long behind = (prices[index] - touch) * outward;
        if (index < AT_TOUCH) {
            return behind != 0 || dues[index] <= time;
        }
        return dues[index] <= time || behind < 0 && draws.happens(WITHDRAWN);
    }

    /// Places what is missing, in sizes of `share` of the ordinary ones.
    void place(long time, long touch, double share) {
        for (int index = 0; index < orders.length; index++) {
            if (orders[index] == 0 && dues[index] <= time) {
                long away = Math.round(draws.around(distances[index], PLACE_SPREAD));
                long price = Math.max(1, touch + outward * away);
                double value = draws.around(share * values[index], SIZE_SPREAD);
                orders[index] = floor.quote(side, price, floor.lots(value, price));
                prices[index] = price;
                dues[index] = time + (long) (draws.wait(lives[index]) * NANOS);
            }
        }
    }
}
