// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.EntryRules;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.book.fast.OrderIndex;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A book that lets in only what its owner can pay, settles every trade with fees, and writes down
/// what happens under numbers without a gap. Owners are accounts of the [Ledger]; the budget of a
/// market order includes the fee; time moves fee tiers on.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8 (holds, minimum sizes, at most 500 open orders a
/// product) and 5.1 (fee = price × size × rate, not rounded; rate fixed when the order comes in).
public final class ClearedBook implements OrderBook {

    private static final int MOST_OPEN_ORDERS = 500;
    private static final int CAPACITY = 1 << 12;

    private final ClearedOrders orders = new ClearedOrders(CAPACITY);
    private final OrderTicket net = new OrderTicket();
    private final Ledger ledger;
    private final FeeTiers fees;
    private final EventJournal journal;
    private final Cash cash;
    private final Settlement settlement;
    private final OrderBook book;
    private final BigDecimal lotSize;
    private final BigDecimal tickLot;
    private final long minLots;
    private final long minValue;

    /// A book for a product; `book` makes the bare one that tells the given listener.
    public ClearedBook(
            Instrument instrument,
            Ledger ledger,
            FeeTiers fees,
            EventJournal journal,
            Function<BookListener, OrderBook> book) {
        this.ledger = ledger;
        this.fees = fees;
        this.journal = journal;
        cash = new Cash(instrument, ledger, fees);
        settlement = new Settlement(orders, cash, journal);
        this.book = book.apply(settlement);
        ProductUnits units = new ProductUnits(instrument);
        lotSize = instrument.lotSize().value();
        tickLot = units.tickLot();
        minLots = units.lots(instrument.minQuantity()).orElseThrow();
        minValue = units.budget(instrument.minNotional()).orElseThrow();
    }

    @Override
    public void place(OrderTicket ticket, long time) {
        ledger.requireCustomer(ticket.owner());
        advance(time);
        RejectReason refusal = refusal(ticket, time);
        if (refusal != null) {
            journal.rejected(ticket.order(), refusal);
            return;
        }
        int slot = open(ticket);
        if (!settlement.canHold(slot)) {
            orders.close(ticket.order());
            journal.rejected(ticket.order(), RejectReason.INSUFFICIENT_FUND);
            return;
        }
        settlement.hold(slot);
        cash.count(ticket.owner(), 1);
        book.place(ticket.kind() == OrderKind.MARKET_BY_QUOTE ? net(ticket, slot) : ticket, time);
    }

    /// Why the book would turn `ticket` down now, if it would; nothing changes.
    public Optional<RejectReason> wouldRefuse(OrderTicket ticket, long time) {
        ledger.requireCustomer(ticket.owner());
        RejectReason refusal = refusal(ticket, time);
        if (refusal != null) {
            return Optional.of(refusal);
        }
        boolean pays = settlement.canHold(open(ticket));
        int _ = orders.close(ticket.order());
        return pays ? Optional.empty() : Optional.of(RejectReason.INSUFFICIENT_FUND);
    }

    @Override
    public void cancel(long order, int owner, long time) {
        advance(time);
        book.cancel(order, owner, time);
    }

    @Override
    public void edit(OrderChange change, long time) {
        advance(time);
        int slot = orders.find(change.order());
        if (slot != OrderIndex.NONE
                && orders.owner(slot) == change.owner()
                && !canPay(change, slot)) {
            journal.refused(change.order(), RejectReason.INSUFFICIENT_FUND);
            return;
        }
        book.edit(change, time);
    }

    @Override
    public void reduce(long order, long lots, long time) {
        advance(time);
        book.reduce(order, lots, time);
    }

    @Override
    public void changeStatus(ProductStatus status, long time) {
        advance(time);
        book.changeStatus(status, time);
    }

    @Override
    public void advance(long time) {
        journal.at(time);
        fees.advance(time);
        book.advance(time);
    }

    /// What the account holds for an open order: quote currency of a purchase, base of a sale.
    public BigDecimal held(long order) {
        int slot = orders.find(order);
        if (slot == OrderIndex.NONE) {
            return BigDecimal.ZERO;
        }
        BigDecimal left = BigDecimal.valueOf(orders.left(slot));
        if (!orders.isBuy(slot)) {
            return left.multiply(lotSize);
        }
        BigDecimal value = left.multiply(BigDecimal.valueOf(orders.price(slot))).multiply(tickLot);
        BigDecimal rate = BigDecimal.valueOf(orders.holdRate(slot), Ledger.RATE_DECIMALS);
        return value.multiply(BigDecimal.ONE.add(rate));
    }

    /// Lots that an open order still wants, what is left of its budget if it has one; 0 for one that is
    /// not open.
    public long left(long order) {
        int slot = orders.find(order);
        return slot == OrderIndex.NONE ? 0 : orders.left(slot);
    }

    /// How many trades there were; the number of the newest.
    public long trades() {
        return settlement.trades();
    }

    /// Lots that changed hands.
    public long volume() {
        return settlement.volume();
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
    public long protectedPrice(Side side) {
        return book.protectedPrice(side);
    }

    @Override
    public long ahead(long order) {
        return book.ahead(order);
    }

    @Override
    public List<BookLevel> levels(Side side) {
        return book.levels(side);
    }

    @Override
    public List<OpenOrder> orders() {
        return book.orders();
    }

    private @Nullable RejectReason refusal(OrderTicket ticket, long time) {
        RejectReason refusal = EntryRules.refusal(ticket, book, time);
        if (refusal != null) {
            return refusal;
        }
        if (orders.find(ticket.order()) != OrderIndex.NONE) {
            return RejectReason.DUPLICATE_CLIENT_ORDER_ID;
        }
        if (cash.openOrders(ticket.owner()) >= MOST_OPEN_ORDERS) {
            return RejectReason.TOO_MANY_OPEN_ORDERS;
        }
        return ticket.kind() == OrderKind.MARKET_BY_QUOTE
                ? sizeOfBudget(ticket)
                : size(ticket.lots(), priceOf(ticket));
    }

    private @Nullable RejectReason sizeOfBudget(OrderTicket ticket) {
        boolean small = ticket.lots() < minValue || withoutFee(ticket) == 0;
        return small ? RejectReason.INVALID_QUOTE_SIZE_TOO_SMALL : null;
    }

    private @Nullable RejectReason size(long lots, long price) {
        if (lots < minLots) {
            return RejectReason.INVALID_BASE_SIZE_TOO_SMALL;
        }
        if (!fits(price, lots)) {
            return RejectReason.INVALID_BASE_SIZE_TOO_LARGE;
        }
        return price * lots < minValue ? RejectReason.INVALID_QUOTE_SIZE_TOO_SMALL : null;
    }

    private static boolean fits(long price, long lots) {
        return Math.multiplyHigh(price, lots) == 0 && price * lots >= 0;
    }

    /// The price that an order holds for.
    private long priceOf(OrderTicket ticket) {
        return ticket.price() == 0 ? book.protectedPrice(ticket.side()) : ticket.price();
    }

    private int open(OrderTicket ticket) {
        boolean budget = ticket.kind() == OrderKind.MARKET_BY_QUOTE;
        int slot = orders.open(ticket.order(), ticket.owner(), ticket.side() == Side.BUY, budget);
        long maker = fees.makerRate(ticket.owner());
        long taker = fees.takerRate(ticket.owner());
        orders.setRates(slot, maker, taker, ticket.isPostOnly() ? maker : taker);
        if (budget) {
            orders.setHold(slot, 1, withoutFee(ticket));
        } else {
            orders.setHold(slot, priceOf(ticket), ticket.lots());
        }
        return slot;
    }

    /// The largest value that a budget pays together with its fee.
    private long withoutFee(OrderTicket ticket) {
        long budget = ticket.lots();
        long whole = Cash.WHOLE + fees.takerRate(ticket.owner());
        return budget / whole * Cash.WHOLE + budget % whole * Cash.WHOLE / whole;
    }

    private OrderTicket net(OrderTicket gross, int slot) {
        net.as(gross);
        return net.marketByQuote(gross.side(), orders.left(slot));
    }

    /// Whether what is free and what the order holds already pay for its new terms; terms that make no
    /// sense are the book's to refuse.
    private boolean canPay(OrderChange change, int slot) {
        long left = change.lots() - orders.filled(slot);
        if (change.price() <= 0 || left <= 0) {
            return true;
        }
        if (!fits(change.price(), left)) {
            return false;
        }
        settlement.release(slot);
        long price = orders.price(slot);
        long before = orders.left(slot);
        orders.setHold(slot, change.price(), left);
        boolean pays = settlement.canHold(slot);
        orders.setHold(slot, price, before);
        settlement.hold(slot);
        return pays;
    }
}
