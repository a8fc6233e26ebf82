// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.plain;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.AuctionPrice;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.EditRules;
import dev.tradewind.venue.simulator.book.EntryRules;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderBook;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.RejectReason;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The order book as one would explain it: queues in sorted maps, an order an object.
public final class PlainOrderBook implements OrderBook {

    private final Queues bids = Queues.highestFirst();
    private final Queues asks = Queues.lowestFirst();
    private final Queues risingStops = Queues.lowestFirst();
    private final Queues fallingStops = Queues.highestFirst();
    private final Map<Long, PlainOrder> open = new LinkedHashMap<>();
    private final NavigableSet<PlainOrder> expiring =
            new TreeSet<>(
                    Comparator.comparingLong((PlainOrder order) -> order.expiresAt)
                            .thenComparingLong(order -> order.id));
    private final PriceProtection protection;
    private final BookListener listener;
    private ProductStatus status = ProductStatus.ONLINE;
    private Prints prints = Prints.NONE;
    private long lastPrice;
    private long time;
    private long arrivals;

    /// The lowest and the highest price that one command traded at.
    private record Prints(long low, long high) {

        static final Prints NONE = new Prints(Long.MAX_VALUE, 0);

        Prints with(long price) {
            return new Prints(Math.min(low, price), Math.max(high, price));
        }
    }

    public PlainOrderBook(PriceProtection protection, BookListener listener) {
        this.protection = protection;
        this.listener = listener;
    }

    @Override
    public void place(OrderTicket ticket, long time) {
        advance(time);
        RejectReason refusal = EntryRules.refusal(ticket, this, time);
        if (refusal == null && open.containsKey(ticket.order())) {
            refusal = RejectReason.DUPLICATE_CLIENT_ORDER_ID;
        }
        if (refusal != null) {
            listener.rejected(ticket.order(), refusal);
            return;
        }
        listener.accepted(ticket.order());
        enter(new PlainOrder(ticket, ++arrivals));
        triggerStops();
    }

    @Override
    public void cancel(long id, int owner, long time) {
        advance(time);
        PlainOrder order = open.get(id);
        if (order == null || order.owner != owner || !status.isCancellable()) {
            listener.refused(id, cancelRefusal(order));
            return;
        }
        leave(order);
        listener.cancelled(id, CancelReason.REQUESTED, order.left);
    }

    @Override
    public void edit(OrderChange change, long time) {
        advance(time);
        PlainOrder order = open.get(change.order());
        if (order == null || !status.isEditable()) {
            listener.refused(
                    change.order(),
                    status.isEditable()
                            ? RejectReason.ORDER_NOT_FOUND
                            : RejectReason.COMMANDER_REJECTED_EDIT_ORDER);
            return;
        }
        RejectReason refusal = editRefusal(change, order, time);
        if (refusal != null) {
            listener.refused(order.id, refusal);
            return;
        }
        boolean keeps = EditRules.keepsPriority(change, ticketOf(order));
        if (!keeps) {
            leave(order);
        }
        order.left -= order.size - change.lots();
        order.size = change.lots();
        order.price = change.price();
        order.stopPrice = change.stopPrice();
        listener.edited(order.id, order.price, order.size, keeps);
        if (!keeps) {
            order.arrival = ++arrivals;
            enter(order);
            triggerStops();
        }
    }

    @Override
    public void reduce(long id, long lots, long time) {
        advance(time);
        PlainOrder order = open.get(id);
        long left = order == null ? 0 : order.left;
        if (order == null || lots <= 0 || lots > left) {
            throw new IllegalArgumentException(
                    "lots must be above 0 and at most %d: %d".formatted(left, lots));
        }
        listener.decremented(id, 0, order.price, lots);
        order.shrink(lots, order.price);
        if (order.left == 0) {
            leave(order);
            listener.filled(id);
        }
    }

    @Override
    public void changeStatus(ProductStatus next, long time) {
        advance(time);
        Checks.require(
                status != ProductStatus.DELISTED, "status", "must not follow DELISTED", next);
        status = next;
        if (next == ProductStatus.DELISTED) {
            waiting()
                    .toList()
                    .forEach(order -> {
                        leave(order);
                        listener.cancelled(order.id, CancelReason.DELISTED, order.left);
                    });
        }
        if (next.isMatching()) {
            uncross();
            triggerStops();
        }
    }

    @Override
    public void advance(long time) {
        Checks.require(time >= this.time, "time", "must not be before " + this.time, time);
        this.time = time;
        while (!expiring.isEmpty() && expiring.first().expiresAt <= time) {
            PlainOrder order = expiring.first();
            leave(order);
            listener.expired(order.id, order.left);
        }
    }

    private RejectReason cancelRefusal(@Nullable PlainOrder order) {
        if (!status.isCancellable()) {
            return RejectReason.COMMANDER_REJECTED_CANCEL_ORDER;
        }
        return order == null
                ? RejectReason.UNKNOWN_CANCEL_ORDER
                : RejectReason.NOT_ALLOWED_TO_CANCEL;
    }

    private @Nullable RejectReason editRefusal(OrderChange change, PlainOrder order, long time) {
        OrderTicket ticket = ticketOf(order);
        RejectReason refusal = EditRules.refusal(change, ticket, order.size - order.left);
        if (refusal != null || EditRules.keepsPriority(change, ticket)) {
            return refusal;
        }
        return EntryRules.refusal(ticket.changed(change), this, time);
    }

    private static OrderTicket ticketOf(PlainOrder order) {
        OrderTicket ticket = new OrderTicket();
        order.describe(ticket);
        return ticket;
    }

    private void enter(PlainOrder order) {
        switch (order.kind) {
            case LIMIT, BRACKET -> enterLimit(order);
            case STOP_LIMIT -> rest(order);
            case MARKET, MARKET_BY_QUOTE -> {
                order.price = protectedPrice(order.side);
                take(order, CancelReason.MARKET_REST);
            }
        }
    }

    private void enterLimit(PlainOrder order) {
        switch (order.timeInForce) {
            case FOK -> {
                if (canFill(order)) {
                    take(order, CancelReason.FILL_OR_KILL);
                } else {
                    listener.cancelled(order.id, CancelReason.FILL_OR_KILL, order.left);
                }
            }
            case IOC -> take(order, CancelReason.IMMEDIATE_OR_CANCEL);
            case GTC, GTD -> {
                if (status == ProductStatus.AUCTION || match(order)) {
                    rest(order);
                }
            }
        }
    }

    /// Trades what it can; the rest ends for `reason`.
    private void take(PlainOrder order, CancelReason reason) {
        if (match(order)) {
            listener.cancelled(order.id, reason, order.lotsLeft());
        }
    }

    /// Trades with the other side; whether the order goes on after that.
    private boolean match(PlainOrder taker) {
        Queues opposite = taker.side == Side.BUY ? asks : bids;
        while (!opposite.isEmpty() && taker.accepts(opposite.best())) {
            long price = opposite.best();
            PlainOrder maker = opposite.first();
            long lots = Math.min(maker.left, taker.lotsAt(price));
            if (lots == 0) {
                return endOfBudget(taker);
            }
            boolean ends =
                    maker.owner == taker.owner
                            ? meetSelf(maker, taker, price, lots)
                            : trade(maker, taker, price, lots);
            if (ends) {
                return false;
            }
        }
        return true;
    }

    /// A budget that is too small for a lot more is spent, if it bought anything.
    private boolean endOfBudget(PlainOrder taker) {
        if (taker.left == taker.size) {
            return true;
        }
        listener.filled(taker.id);
        return false;
    }

    private boolean trade(PlainOrder maker, PlainOrder taker, long price, long lots) {
        maker.fill(lots, price);
        taker.fill(lots, price);
        lastPrice = price;
        prints = prints.with(price);
        listener.traded(maker.id, taker.id, maker.side, price, lots);
        if (maker.left == 0) {
            leave(maker);
            listener.filled(maker.id);
        }
        if (taker.left == 0) {
            listener.filled(taker.id);
        }
        return taker.left == 0;
    }

    private boolean meetSelf(PlainOrder maker, PlainOrder taker, long price, long lots) {
        maker.shrink(lots, price);
        taker.shrink(lots, price);
        listener.decremented(maker.id, taker.id, price, lots);
        boolean makerGoesOn = maker.left > 0;
        if (!makerGoesOn) {
            leave(maker);
            listener.cancelled(maker.id, CancelReason.SELF_TRADE, 0);
        }
        boolean takerEnds = makerGoesOn || taker.left == 0;
        if (takerEnds) {
            listener.cancelled(taker.id, CancelReason.SELF_TRADE, 0);
        }
        return takerEnds;
    }

    /// Whether others would fill the whole order before it meets its own owner.
    private boolean canFill(PlainOrder order) {
        long wanted = order.left;
        for (PlainOrder maker : (order.side == Side.BUY ? asks : bids).stream().toList()) {
            if (wanted <= 0 || !order.accepts(maker.price) || maker.owner == order.owner) {
                break;
            }
            wanted -= maker.left;
        }
        return wanted <= 0;
    }

    private void rest(PlainOrder order) {
        order.waits = order.kind == OrderKind.STOP_LIMIT;
        open.put(order.id, order);
        if (order.expiresAt != 0) {
            expiring.add(order);
        }
        if (order.kind != OrderKind.LIMIT) {
            stops(order).add(order.stopPrice, order);
        }
        if (!order.waits) {
            Queues own = own(order);
            long ahead = own.ahead(order.price, order);
            own.add(order.price, order);
            listener.rested(order.id, order.left, ahead);
        }
    }

    private void leave(PlainOrder order) {
        open.remove(order.id);
        expiring.remove(order);
        if (order.kind != OrderKind.LIMIT) {
            stops(order).remove(order.stopPrice, order);
        }
        if (!order.waits) {
            own(order).remove(order.price, order);
        }
    }

    /// Sets off the stops that the prints of this command reached, one by one: each may print more.
    private void triggerStops() {
        while (!risingStops.isEmpty() && risingStops.best() <= prints.high()
                || !fallingStops.isEmpty() && fallingStops.best() >= prints.low()) {
            boolean rising = !risingStops.isEmpty() && risingStops.best() <= prints.high();
            trigger((rising ? risingStops : fallingStops).first());
        }
        prints = Prints.NONE;
    }

    private void trigger(PlainOrder order) {
        leave(order);
        if (order.kind == OrderKind.BRACKET) {
            order.price = OrderBook.bracketStopLimit(order.stopPrice);
        }
        order.kind = OrderKind.LIMIT;
        order.arrival = ++arrivals;
        listener.triggered(order.id);
        enter(order);
    }

    /// Trades all that gathered across at one price; whoever came later takes.
    private void uncross() {
        if (bids.isEmpty() || asks.isEmpty() || bids.best() < asks.best()) {
            return;
        }
        long price = AuctionPrice.of(bids.levels(), asks.levels(), lastPrice);
        while (!bids.isEmpty() && !asks.isEmpty() && bids.best() >= price && asks.best() <= price) {
            PlainOrder buyer = bids.first();
            PlainOrder seller = asks.first();
            boolean sellerTakes = buyer.arrival < seller.arrival;
            cross(sellerTakes ? buyer : seller, sellerTakes ? seller : buyer, price);
        }
    }

    private void cross(PlainOrder maker, PlainOrder taker, long price) {
        long lots = Math.min(maker.left, taker.left);
        if (maker.owner == taker.owner) {
            crossSelf(maker, taker, price, lots);
            return;
        }
        trade(maker, taker, price, lots);
        if (taker.left == 0) {
            leave(taker);
        }
    }

    private void crossSelf(PlainOrder maker, PlainOrder taker, long price, long lots) {
        if (meetSelf(maker, taker, price, lots)) {
            leave(taker);
        }
    }

    private Queues own(PlainOrder order) {
        return order.side == Side.BUY ? bids : asks;
    }

    private Queues stops(PlainOrder order) {
        return order.rising ? risingStops : fallingStops;
    }

    @Override
    public ProductStatus status() {
        return status;
    }

    @Override
    public long bestBid() {
        return bids.best();
    }

    @Override
    public long bestAsk() {
        return asks.best();
    }

    @Override
    public long lastPrice() {
        return lastPrice;
    }

    @Override
    public long protectedPrice(Side side) {
        return protection.bound(side, bestBid(), bestAsk());
    }

    @Override
    public long ahead(long id) {
        PlainOrder order = open.get(id);
        if (order == null) {
            return -1;
        }
        return order.waits ? 0 : own(order).ahead(order.price, order);
    }

    @Override
    public List<BookLevel> levels(Side side) {
        return (side == Side.BUY ? bids : asks).levels();
    }

    @Override
    public List<OpenOrder> orders() {
        return waiting().map(PlainOrder::view).toList();
    }

    private Stream<PlainOrder> waiting() {
        return Stream.of(bids, asks, risingStops, fallingStops)
                .flatMap(queues -> queues.stream().filter(order -> isHome(queues, order)));
    }

    /// A bracket waits in two places and counts in one.
    private boolean isHome(Queues queues, PlainOrder order) {
        return order.waits || queues == own(order);
    }
}
