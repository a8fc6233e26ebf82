// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;

/// The book alone: orders of a thousand customers who never meet themselves.
final class BareRun implements BookRun {

    /// A market order of the mix may trade up to 10 % off.
    static final PriceProtection PROTECTION = new PriceProtection(1_000);

    private final TradeCounter counter = new TradeCounter();
    private final OrderBook book = new FastOrderBook(PROTECTION, counter);
    private final OrderTicket ticket = new OrderTicket();

    @Override
    public void apply(BookWorkload workload, int row) {
        int order = workload.order(row);
        if (workload.kind(row) == BookWorkload.CANCEL) {
            book.cancel(order, order, row);
            return;
        }
        Side side = workload.isBuy(row) ? Side.BUY : Side.SELL;
        ticket.of(order, order);
        if (workload.kind(row) == BookWorkload.LIMIT) {
            ticket.limit(side, workload.price(row), workload.size(row));
        } else {
            ticket.market(side, workload.size(row));
        }
        book.place(ticket, row);
    }

    @Override
    public long volume() {
        return counter.volume();
    }

    @Override
    public long trades() {
        return counter.trades();
    }
}
