// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import java.time.Duration;

/// What own orders that took do to the prices that later ones get: they move by volatility times the
/// square root of what was taken against what trades, and come back by halves. Both are measured on
/// the recording so far; over what stretch does not matter, as both grow with it.
///
/// Source: Tradewind quantitative specification 4.4 and 4.5 (factor 1); Tóth et al. 2011.
final class Impact {

    private static final long SAMPLE_NANOS = 1_000_000_000;

    /// What is left of a move below this part of a tick is none.
    private static final double TOLERANCE = 1e-3;

    private final double halfLife;
    private double traded;
    private double squares;
    private double sampledPrice;
    private long sampledTime;
    private double shift;
    private long shifted;

    Impact(Duration halfLife) {
        this.halfLife = halfLife.toNanos();
    }

    /// Others traded.
    void hear(Trade trade) {
        traded += (double) trade.price() * trade.lots();
        if (sampledPrice == 0) {
            sample(trade);
        } else if (trade.time() - sampledTime >= SAMPLE_NANOS) {
            double move = StrictMath.log(trade.price() / sampledPrice);
            squares += move * move;
            sample(trade);
        }
    }

    private void sample(Trade trade) {
        sampledPrice = trade.price();
        sampledTime = trade.time();
    }

    /// An own order took so much, in ticks times lots.
    void took(Side side, double value, long time) {
        double push = traded == 0 ? 0 : StrictMath.sqrt(squares * value / traded);
        shift = at(time) + (side == Side.BUY ? push : -push);
        shifted = time;
    }

    /// What an own order pays at a recorded price; never better than that.
    long price(Side taker, long recorded, long time) {
        double worse = taker == Side.BUY ? at(time) : -at(time);
        long ticks = (long) StrictMath.ceil(Math.max(0, worse) * recorded - TOLERANCE);
        return taker == Side.BUY ? recorded + ticks : Math.max(1, recorded - ticks);
    }

    private double at(long time) {
        return shift * StrictMath.pow(0.5, (time - shifted) / halfLife);
    }
}
