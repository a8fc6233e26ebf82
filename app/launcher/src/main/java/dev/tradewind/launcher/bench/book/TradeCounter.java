// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.RejectReason;

/// Adds up trades and hears nothing else.
final class TradeCounter implements BookListener {

    private long volume;
    private long trades;

    long volume() {
        return volume;
    }

    long trades() {
        return trades;
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        volume += lots;
        trades++;
    }

    @Override
    public void accepted(long order) {}

    @Override
    public void rejected(long order, RejectReason reason) {}

    @Override
    public void refused(long order, RejectReason reason) {}

    @Override
    public void triggered(long order) {}

    @Override
    public void decremented(long maker, long taker, long price, long lots) {}

    @Override
    public void rested(long order, long lots, long ahead) {}

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {}

    @Override
    public void filled(long order) {}

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {}

    @Override
    public void expired(long order, long lots) {}
}
