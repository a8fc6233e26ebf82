// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.clearing.ClearedBook;
import dev.tradewind.venue.simulator.book.clearing.FeeTiers;
import dev.tradewind.venue.simulator.book.clearing.Ledger;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.util.List;

/// The book with all that stands on it: a thousand customers with balances and holds, fees by tier, every event
/// numbered and logged, the queue position of each order when it comes to rest and before it is cancelled.
final class ClearedRun implements BookRun {

    private static final int CUSTOMERS = 1_000;
    private static final int FIRST_CUSTOMER = 2;
    private static final int JOURNAL = 1 << 14;
    private static final BigDecimal RICHES = BigDecimal.valueOf(1_000_000_000);
    private static final Instrument INSTRUMENT =
            new Instrument(
                    Symbol.parse("BTC-USD"),
                    Price.of("0.01"),
                    Quantity.of("0.0001"),
                    Quantity.of("0.0001"),
                    Money.usd("0.000001"),
                    true);

    private final OrderTicket ticket = new OrderTicket();
    private final ClearedBook book;
    private long aheadSum;

    ClearedRun() {
        Ledger ledger = new Ledger(List.of(INSTRUMENT));
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int owner = ledger.open();
            ledger.deposit(owner, Asset.USD, RICHES);
            ledger.deposit(owner, new Asset("BTC"), RICHES);
        }
        book =
                new ClearedBook(
                        INSTRUMENT,
                        ledger,
                        new FeeTiers(FeeSchedule.COINBASE),
                        new EventJournal(JOURNAL),
                        listener -> new FastOrderBook(BareRun.PROTECTION, listener));
    }

    @Override
    public void apply(BookWorkload workload, int row) {
        int order = workload.order(row);
        Side side = workload.isBuy(row) ? Side.BUY : Side.SELL;
        int owner = owner(order, side);
        if (workload.kind(row) == BookWorkload.CANCEL) {
            aheadSum += book.ahead(order);
            book.cancel(order, owner, row);
            return;
        }
        ticket.of(order, owner);
        if (workload.kind(row) == BookWorkload.LIMIT) {
            ticket.limit(side, workload.price(row), workload.size(row));
        } else {
            ticket.market(side, workload.size(row));
        }
        book.place(ticket, row);
    }

    /// Half of the customers buy and half sell, so that none meets itself: the comparison programs know no owners.
    private static int owner(int order, Side side) {
        int half = CUSTOMERS / 2;
        return FIRST_CUSTOMER + order % half + (side == Side.BUY ? 0 : half);
    }

    @Override
    public long volume() {
        return book.volume();
    }

    @Override
    public long trades() {
        return book.trades();
    }

    /// Lots ahead, over all cancels.
    long aheadSum() {
        return aheadSum;
    }
}
