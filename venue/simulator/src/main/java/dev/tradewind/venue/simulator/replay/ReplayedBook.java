// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;
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
import dev.tradewind.venue.simulator.replay.RecordedMessage.BestQuote;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Snapshot;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recorded market with customers' orders in it, who meet that market and never each other. Time
/// moves it through the recording. What takes gets the depth that is recorded when it arrives, less
/// what own orders took before, at prices that they moved. What rests fills by its place in the queue,
/// all at once when the market trades through its price, and by what comes to stand on the other side
/// of it. The recorded market does not react, so it is good for orders that are small against what
/// trades. Where only trades are recorded, the book is the last of each side, and what rests fills
/// only when the market trades through its price by a tick.
///
/// Recorded trades are told as trades between two orders 0. Stops and brackets are turned down, and
/// an edit has no delay.
///
/// Source: Tradewind quantitative specification 4.5.
public final class ReplayedBook implements OrderBook {

    private final ProductRecording recording;
    private final PriceProtection protection;
    private final BookListener listener;
    private final RebuiltBook recorded = new RebuiltBook();
    private final RemainingDepth depth;
    private final OwnOrders own;
    private final Underway underway;
    private ProductStatus status = ProductStatus.ONLINE;
    private long time = Long.MIN_VALUE;
    private long lastPrice;

    public ReplayedBook(
            ProductRecording recording,
            ReplayTerms terms,
            PriceProtection protection,
            BookListener listener) {
        this.recording = recording;
        this.protection = protection;
        this.listener = listener;
        depth = new RemainingDepth(recorded, terms.recovery());
        own = new OwnOrders(recorded, depth, terms, listener);
        underway = new Underway(terms.latency(), new CounterRandom(terms.seed()));
    }

    /// When the recording goes on or an order comes in, [Long#MAX_VALUE] once neither will.
    public long next() {
        return Math.min(recording.next(), underway.next());
    }

    @Override
    public void advance(long time) {
        Checks.require(time >= this.time, "time", "must not be before " + this.time, time);
        long due = Math.min(next(), own.nextEnd());
        while (due <= time) {
            this.time = Math.max(this.time, due);
            happen(due);
            due = Math.min(next(), own.nextEnd());
        }
        this.time = time;
    }

    /// One thing that is due: the market first, then those who hear it.
    private void happen(long due) {
        if (recording.next() == due) {
            apply(recording.take());
        } else if (underway.next() == due) {
            arrive(underway.arrive());
        } else {
            own.expire(due);
        }
    }

    private void apply(RecordedMessage message) {
        switch (message) {
            case Snapshot snapshot -> {
                recorded.apply(snapshot);
                refill(null);
            }
            case Update update -> {
                recorded.apply(update);
                refill(update);
            }
            case Trade trade -> {
                if (trade.lots() > 0 && status.isMatching()) {
                    lastPrice = trade.price();
                    own.trade(trade, recording.hasDepth());
                }
            }
            case BestQuote _ -> {}
        }
    }

    /// Lets resting orders see the new depth, all of it or what an update changed.
    private void refill(@Nullable Update update) {
        if (!recording.hasDepth() || !recorded.isCurrent() || !status.isMatching()) {
            return;
        }
        if (update == null) {
            own.resize();
        } else {
            own.resize(update.changes());
        }
        own.meet(time);
    }

    private void arrive(Underway.Errand errand) {
        OwnOrder order = errand.order();
        if (own.find(order.id()) != order) {
            return;
        }
        if (errand.cancels()) {
            own.end(order, CancelReason.REQUESTED);
        } else if (!status.isMatching()) {
            own.end(order, CancelReason.PRODUCT_CLOSED);
        } else if (order.terms().isPostOnly() && isCrossing(order.side(), order.limit())) {
            own.end(order, CancelReason.POST_ONLY);
        } else {
            own.arrive(order, time);
        }
    }

    @Override
    public void place(OrderTicket ticket, long time) {
        advance(time);
        RejectReason refusal = refusal(ticket);
        if (refusal != null) {
            listener.rejected(ticket.order(), refusal);
            return;
        }
        listener.accepted(ticket.order());
        OwnOrder order =
                new OwnOrder(ticket, underway.arrival(time), protectedPrice(ticket.side()));
        own.add(order);
        underway.submit(order);
        advance(time);
    }

    private @Nullable RejectReason refusal(OrderTicket ticket) {
        if (ticket.kind() == OrderKind.STOP_LIMIT || ticket.kind() == OrderKind.BRACKET) {
            return RejectReason.UNSUPPORTED_ORDER_CONFIGURATION;
        }
        RejectReason refusal = EntryRules.refusal(ticket, this, time);
        if (refusal == null && own.find(ticket.order()) != null) {
            return RejectReason.DUPLICATE_CLIENT_ORDER_ID;
        }
        return refusal;
    }

    @Override
    public void cancel(long id, int owner, long time) {
        advance(time);
        OwnOrder order = own.find(id);
        if (!status.isCancellable()) {
            listener.refused(id, RejectReason.COMMANDER_REJECTED_CANCEL_ORDER);
        } else if (order == null) {
            listener.refused(id, RejectReason.UNKNOWN_CANCEL_ORDER);
        } else if (order.terms().owner() != owner) {
            listener.refused(id, RejectReason.NOT_ALLOWED_TO_CANCEL);
        } else {
            underway.cancel(order, time);
            advance(time);
        }
    }

    @Override
    public void edit(OrderChange change, long time) {
        advance(time);
        OwnOrder order = own.find(change.order());
        RejectReason refusal = refusal(change, order);
        if (refusal != null || order == null) {
            listener.refused(
                    change.order(), refusal == null ? RejectReason.ORDER_NOT_FOUND : refusal);
            return;
        }
        boolean keepsPlace = EditRules.keepsPriority(change, order.terms());
        order.change(change, keepsPlace);
        listener.edited(change.order(), change.price(), change.lots(), keepsPlace);
        if (!keepsPlace) {
            own.arrive(order, time);
        }
    }

    private @Nullable RejectReason refusal(OrderChange change, @Nullable OwnOrder order) {
        if (order == null) {
            return RejectReason.ORDER_NOT_FOUND;
        }
        if (!status.isEditable() || !order.isResting()) {
            return RejectReason.COMMANDER_REJECTED_EDIT_ORDER;
        }
        RejectReason refusal = EditRules.refusal(change, order.terms(), order.filled());
        return refusal != null
                ? refusal
                : EntryRules.refusal(
                        new OrderTicket().as(order.terms()).changed(change), this, time);
    }

    @Override
    public void reduce(long id, long lots, long time) {
        advance(time);
        OwnOrder order = own.find(id);
        long left = order == null ? 0 : order.left();
        if (order == null || lots <= 0 || lots > left) {
            throw new IllegalArgumentException(
                    "lots must be above 0 and at most %d: %d".formatted(left, lots));
        }
        own.reduce(order, lots);
    }

    @Override
    public void changeStatus(ProductStatus next, long time) {
        advance(time);
        Checks.require(
                status != ProductStatus.DELISTED, "status", "must not follow DELISTED", next);
        status = next;
        if (next == ProductStatus.DELISTED) {
            own.endAll(CancelReason.DELISTED);
        }
    }

    @Override
    public ProductStatus status() {
        return status;
    }

    @Override
    public long bestBid() {
        return depth.best(Side.BUY, time);
    }

    @Override
    public long bestAsk() {
        return depth.best(Side.SELL, time);
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
    public long ahead(long order) {
        OwnOrder found = own.find(order);
        return found == null ? -1 : found.ahead();
    }

    /// What is left of the recorded market; own orders are not shown in it.
    @Override
    public List<BookLevel> levels(Side side) {
        return depth.levels(side, time);
    }

    @Override
    public List<OpenOrder> orders() {
        return own.views();
    }
}
