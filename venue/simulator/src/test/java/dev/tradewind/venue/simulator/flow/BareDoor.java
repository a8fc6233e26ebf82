// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.exchange.matching.ProductDoor;
import java.util.List;

/// A book without accounts, and counts of what happens in it.
final class BareDoor implements ProductDoor, BookListener {

    private static final int FIRST_OWNER = 2;

    private final Instrument instrument;
    private final OrderBook book = new FastOrderBook(PriceProtection.OTHER, this);
    private final OrderTicket ticket = new OrderTicket();
    long time;
    long orders;
    long rejected;
    long trades;
    long digest;
    double traded;

    BareDoor(Instrument instrument) {
        this.instrument = instrument;
    }

    OrderBook book() {
        return book;
    }

    double middle() {
        return (book.bestBid() + book.bestAsk()) / 2.0;
    }

    double spreadBps() {
        return (book.bestAsk() - book.bestBid()) / middle() * 10_000;
    }

    /// What rests on a side within so many basis points of the middle, in quote currency.
    double depth(Side side, double bps) {
        double reach = middle() * bps / 10_000;
        return book.levels(side).stream()
                .filter(level -> Math.abs(level.price() - middle()) <= reach)
                .mapToDouble(level -> value(level.price(), level.lots()))
                .sum();
    }

    private double value(long price, long lots) {
        double tick = instrument.tickSize().value().doubleValue();
        return price * tick * lots * instrument.lotSize().value().doubleValue();
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public ProductStatus status() {
        return book.status();
    }

    @Override
    public long bestBid() {
        return book.bestBid();
    }

    @Override
    public long bestAsk() {
        return book.bestAsk();
    }

    @Override
    public long lastPrice() {
        return book.lastPrice();
    }

    @Override
    public List<BookLevel> levels(Side side) {
        return book.levels(side);
    }

    @Override
    public long limit(int participant, Side side, long price, long lots) {
        orders++;
        book.place(ticket.of(orders, FIRST_OWNER + participant).limit(side, price, lots), time);
        return orders;
    }

    @Override
    public void take(int participant, Side side, long price, long lots) {
        orders++;
        ticket.of(orders, FIRST_OWNER + participant).limit(side, price, lots);
        book.place(ticket.timeInForce(TimeInForce.IOC), time);
    }

    @Override
    public void market(int participant, Side side, long lots) {
        orders++;
        book.place(ticket.of(orders, FIRST_OWNER + participant).market(side, lots), time);
    }

    @Override
    public void cancel(int participant, long order) {
        if (isOpen(order)) {
            book.cancel(order, FIRST_OWNER + participant, time);
        }
    }

    @Override
    public void pass() {
        book.advance(time);
    }

    @Override
    public boolean isOpen(long order) {
        return book.ahead(order) >= 0;
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        trades++;
        traded += value(price, lots);
        digest = 31 * (31 * (31 * digest + time) + price) + lots;
    }

    @Override
    public void rejected(long order, RejectReason reason) {
        rejected++;
    }

    @Override
    public void accepted(long order) {}

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
