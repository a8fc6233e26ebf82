// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.util.List;

/// The door of the exchange into one of its books.
final class BookDoor implements ProductDoor {

    private final MatchingExchange exchange;
    private final ProductBook product;
    private final Participants participants;
    private final OrderTicket ticket = new OrderTicket();

    BookDoor(MatchingExchange exchange, ProductBook product, Participants participants) {
        this.exchange = exchange;
        this.product = product;
        this.participants = participants;
    }

    @Override
    public Instrument instrument() {
        return product.instrument();
    }

    @Override
    public ProductStatus status() {
        return product.book().status();
    }

    @Override
    public long bestBid() {
        return product.book().bestBid();
    }

    @Override
    public long bestAsk() {
        return product.book().bestAsk();
    }

    @Override
    public long lastPrice() {
        return product.book().lastPrice();
    }

    @Override
    public List<BookLevel> levels(Side side) {
        return product.book().levels(side);
    }

    @Override
    public long limit(int participant, Side side, long price, long lots) {
        return place(open(participant).limit(side, price, lots));
    }

    @Override
    public void take(int participant, Side side, long price, long lots) {
        OrderTicket order = open(participant).limit(side, price, lots);
        long _ = place(order.timeInForce(TimeInForce.IOC));
    }

    @Override
    public void market(int participant, Side side, long lots) {
        long _ = place(open(participant).market(side, lots));
    }

    private OrderTicket open(int participant) {
        return ticket.of(exchange.nextOrder(), participants.owner(participant));
    }

    private long place(OrderTicket order) {
        product.book().place(order, exchange.nanos());
        exchange.tell(product);
        return order.order();
    }

    @Override
    public void cancel(int participant, long order) {
        product.book().cancel(order, participants.owner(participant), exchange.nanos());
        exchange.tell(product);
    }

    @Override
    public void pass() {
        product.book().advance(exchange.nanos());
        exchange.tell(product);
    }

    @Override
    public boolean isOpen(long order) {
        return product.book().ahead(order) >= 0;
    }
}
