// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.EditRules;
import dev.tradewind.venue.simulator.book.EntryRules;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.RejectReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order book that costs tens of nanoseconds a command and allocates nothing for it.
public final class FastOrderBook implements OrderBook {

    /// Orders that fit before anything grows.
    private static final int CAPACITY = 1 << 12;

    private final OpenOrders orders = new OpenOrders(CAPACITY);
    private final Taker taker = new Taker();
    private final OrderTicket terms = new OrderTicket();
    private final PriceProtection protection;
    private final BookListener listener;
    private final Matcher matcher;
    private ProductStatus status = ProductStatus.ONLINE;
    private long time;

    public FastOrderBook(PriceProtection protection, BookListener listener) {
        this.protection = protection;
        this.listener = listener;
        matcher = new Matcher(orders, listener);
    }

    @Override
    public void place(OrderTicket ticket, long time) {
        advance(time);
        RejectReason refusal = EntryRules.refusal(ticket, this, time);
        if (refusal == null && orders.find(ticket.order()) != OrderIndex.NONE) {
            refusal = RejectReason.DUPLICATE_CLIENT_ORDER_ID;
        }
        if (refusal != null) {
            listener.rejected(ticket.order(), refusal);
            return;
        }
        listener.accepted(ticket.order());
        taker.read(ticket);
        switch (ticket.kind()) {
            case LIMIT -> enterLimit(ticket.timeInForce());
            case BRACKET -> enterResting();
            case STOP_LIMIT -> orders.awaitStop(taker);
            case MARKET, MARKET_BY_QUOTE -> {
                taker.price = protectedPrice(ticket.side());
                take(CancelReason.MARKET_REST);
            }
        }
        triggerStops();
    }

    @Override
    public void cancel(long id, int owner, long time) {
        advance(time);
        int slot = orders.find(id);
        if (slot == OrderIndex.NONE
                || Traits.owner(orders.table.traits(slot)) != owner
                || !status.isCancellable()) {
            listener.refused(id, cancelRefusal(slot));
            return;
        }
        end(slot, CancelReason.REQUESTED);
    }

    private RejectReason cancelRefusal(int slot) {
        if (!status.isCancellable()) {
            return RejectReason.COMMANDER_REJECTED_CANCEL_ORDER;
        }
        return slot == OrderIndex.NONE
                ? RejectReason.UNKNOWN_CANCEL_ORDER
                : RejectReason.NOT_ALLOWED_TO_CANCEL;
    }

    @Override
    public void edit(OrderChange change, long time) {
        advance(time);
        int slot = orders.find(change.order());
        RejectReason refusal = editRefusal(change, slot, time);
        if (refusal != null) {
            listener.refused(change.order(), refusal);
            return;
        }
        orders.describe(slot, terms);
        if (EditRules.keepsPriority(change, terms)) {
            shrink(slot, change);
        } else {
            reenter(slot, change);
            triggerStops();
        }
    }

    private @Nullable RejectReason editRefusal(OrderChange change, int slot, long time) {
        if (!status.isEditable()) {
            return RejectReason.COMMANDER_REJECTED_EDIT_ORDER;
        }
        if (slot == OrderIndex.NONE) {
            return RejectReason.ORDER_NOT_FOUND;
        }
        orders.describe(slot, terms);
        RejectReason refusal = EditRules.refusal(change, terms, orders.filled(slot));
        if (refusal != null || EditRules.keepsPriority(change, terms)) {
            return refusal;
        }
        return EntryRules.refusal(terms.changed(change), this, time);
    }

    private void shrink(int slot, OrderChange change) {
        OrderTable table = orders.table;
        orders.ladder(table.traits(slot)).reduce(slot, table.size(slot) - change.lots());
        table.setSize(slot, change.lots());
        listener.edited(change.order(), change.price(), change.lots(), true);
    }

    private void reenter(int slot, OrderChange change) {
        orders.recall(slot, taker);
        taker.left -= taker.size - change.lots();
        taker.size = change.lots();
        taker.price = change.price();
        taker.stopPrice = change.stopPrice();
        listener.edited(change.order(), change.price(), change.lots(), false);
        if (Traits.has(taker.traits, Traits.WAITS)) {
            orders.awaitStop(taker);
        } else {
            enterResting();
        }
    }

    @Override
    public void reduce(long order, long lots, long time) {
        advance(time);
        int slot = orders.find(order);
        long left = slot == OrderIndex.NONE ? 0 : orders.table.left(slot);
        Checks.require(
                lots > 0 && lots <= left, "lots", "must be above 0 and at most " + left, lots);
        matcher.takeOff(slot, lots);
    }

    @Override
    public void changeStatus(ProductStatus next, long time) {
        advance(time);
        Checks.require(
                status != ProductStatus.DELISTED, "status", "must not follow DELISTED", next);
        status = next;
        if (next == ProductStatus.DELISTED) {
            for (OpenOrder order : orders()) {
                end(orders.find(order.order()), CancelReason.DELISTED);
            }
        }
        if (next.isMatching()) {
            matcher.uncross();
            triggerStops();
        }
    }

    @Override
    public void advance(long time) {
        if (time < this.time) {
            Checks.require(false, "time", "must not be before " + this.time, time);
        }
        this.time = time;
        ExpiryHeap expiries = orders.expiries;
        while (!expiries.isEmpty() && expiries.time(expiries.first()) <= time) {
            int slot = expiries.first();
            long id = orders.table.id(slot);
            long left = orders.table.left(slot);
            orders.leave(slot);
            listener.expired(id, left);
        }
    }

    private void enterLimit(TimeInForce timeInForce) {
        switch (timeInForce) {
            case GTC, GTD -> enterResting();
            case IOC -> take(CancelReason.IMMEDIATE_OR_CANCEL);
            case FOK -> {
                if (matcher.canFill(taker)) {
                    take(CancelReason.FILL_OR_KILL);
                } else {
                    listener.cancelled(taker.id, CancelReason.FILL_OR_KILL, taker.left);
                }
            }
        }
    }

    /// Trades what it can and lets the rest wait.
    private void enterResting() {
        if (status == ProductStatus.AUCTION || matcher.match(taker)) {
            long ahead = orders.rest(taker);
            listener.rested(taker.id, taker.left, ahead);
        }
    }

    /// Trades what it can; the rest ends for `reason`.
    private void take(CancelReason reason) {
        if (matcher.match(taker)) {
            listener.cancelled(taker.id, reason, taker.lotsLeft());
        }
    }

    private void end(int slot, CancelReason reason) {
        long id = orders.table.id(slot);
        long left = orders.table.left(slot);
        orders.leave(slot);
        listener.cancelled(id, reason, left);
    }

    /// Sets off the stops that the prints of this command reached, one by one: each may print more.
    private void triggerStops() {
        while (true) {
            if (matcher.reachesRising()) {
                trigger(orders.firstOf(orders.risingStops));
            } else if (matcher.reachesFalling()) {
                trigger(orders.firstOf(orders.fallingStops));
            } else {
                break;
            }
        }
        matcher.forgetPrints();
    }

    private void trigger(int slot) {
        orders.recall(slot, taker);
        boolean bracket = Traits.has(taker.traits, Traits.BRACKET);
        taker.becomeLimit(bracket ? OrderBook.bracketStopLimit(taker.stopPrice) : taker.price);
        listener.triggered(taker.id);
        enterResting();
    }

    @Override
    public ProductStatus status() {
        return status;
    }

    @Override
    public long bestBid() {
        return orders.bids.bestPrice();
    }

    @Override
    public long bestAsk() {
        return orders.asks.bestPrice();
    }

    @Override
    public long lastPrice() {
        return matcher.lastPrice();
    }

    @Override
    public long protectedPrice(Side side) {
        return protection.bound(side, bestBid(), bestAsk());
    }

    @Override
    public long ahead(long id) {
        int slot = orders.find(id);
        if (slot == OrderIndex.NONE) {
            return -1;
        }
        long traits = orders.table.traits(slot);
        return Traits.has(traits, Traits.WAITS) ? 0 : orders.ladder(traits).ahead(slot);
    }

    @Override
    public List<BookLevel> levels(Side side) {
        return (side == Side.BUY ? orders.bids : orders.asks).levels();
    }

    @Override
    public List<OpenOrder> orders() {
        return orders.views();
    }
}
