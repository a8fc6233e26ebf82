// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.queue.QueueModel;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The customers' open orders in a recorded market, and what it gives them. Each fills as if it were
/// the only one.
final class OwnOrders {

    /// The order of somebody in the recording.
    private static final long RECORDED = 0;

    private final Map<Long, OwnOrder> open = new LinkedHashMap<>();
    private final RebuiltBook recorded;
    private final RemainingDepth depth;
    private final Impact impact;
    private final QueueModel model;
    private final BookListener listener;

    OwnOrders(
            RebuiltBook recorded, RemainingDepth depth, ReplayTerms terms, BookListener listener) {
        this.recorded = recorded;
        this.depth = depth;
        this.model = terms.queue();
        this.impact = new Impact(terms.recovery());
        this.listener = listener;
    }

    @Nullable OwnOrder find(long id) {
        return open.get(id);
    }

    void add(OwnOrder order) {
        open.put(order.id(), order);
    }

    /// An order that came in takes what it accepts; what is left of it rests or ends.
    void arrive(OwnOrder order, long time) {
        TimeInForce lasting = order.terms().timeInForce();
        if (lasting == TimeInForce.FOK && available(order, time) < order.left()) {
            end(order, CancelReason.FILL_OR_KILL);
            return;
        }
        take(order, time);
        if (!open.containsKey(order.id())) {
            return;
        }
        if (order.isMarket()) {
            end(order, CancelReason.MARKET_REST);
        } else if (lasting == TimeInForce.IOC) {
            end(order, CancelReason.IMMEDIATE_OR_CANCEL);
        } else {
            order.rest(model, depth.lots(order.side(), order.limit(), time));
            listener.rested(order.id(), order.left(), order.ahead());
        }
    }

    private long available(OwnOrder order, long time) {
        return depth.levels(opposite(order.side()), time).stream()
                .filter(level -> order.accepts(impact.price(order.side(), level.price(), time)))
                .mapToLong(BookLevel::lots)
                .sum();
    }

    /// Goes through the depth, every price made worse by what was taken before.
    private void take(OwnOrder order, long time) {
        Side other = opposite(order.side());
        double value = 0;
        while (open.containsKey(order.id())) {
            long best = depth.best(other, time);
            long price = impact.price(order.side(), best, time);
            long lots =
                    best == 0 || !order.accepts(price)
                            ? 0
                            : order.wants(new BookLevel(price, depth.lots(other, best, time)));
            if (lots == 0) {
                break;
            }
            depth.take(other, best, lots, time);
            value += (double) price * lots;
            listener.traded(RECORDED, order.id(), other, price, lots);
            filled(order, price, lots);
        }
        if (value > 0) {
            impact.took(order.side(), value, time);
        }
    }

    private void make(OwnOrder order, long lots) {
        if (lots > 0) {
            listener.traded(order.id(), RECORDED, order.side(), order.limit(), lots);
            filled(order, order.limit(), lots);
        }
    }

    private void filled(OwnOrder order, long price, long lots) {
        order.fill(price, lots);
        if (order.left() == 0) {
            open.remove(order.id());
            listener.filled(order.id());
        }
    }

    /// Somebody traded, at the touch or beyond the price of some of ours. What ours did not get of
    /// it is told as a trade of others.
    void trade(Trade trade, boolean countsAtTouch) {
        impact.hear(trade);
        Side made = opposite(trade.aggressor());
        long rest = trade.lots();
        for (OwnOrder order : resting(made)) {
            long before = order.left();
            if (order.limit() == trade.price() && countsAtTouch) {
                order.tradeAt(trade.lots());
            } else if (order.limit() != trade.price() && order.accepts(trade.price())) {
                order.tradeThrough();
            }
            make(order, order.due());
            rest -= before - order.left();
        }
        if (rest > 0) {
            listener.traded(RECORDED, RECORDED, made, trade.price(), rest);
        }
    }

    /// The sizes of some levels changed.
    void resize(List<LevelChange> changes) {
        for (OwnOrder order : List.copyOf(open.values())) {
            for (LevelChange change : changes) {
                if (change.price() == order.limit() && change.side() == order.side()) {
                    order.resize(change.lots());
                    make(order, order.due());
                }
            }
        }
    }

    /// The whole book is told anew.
    void resize() {
        for (OwnOrder order : List.copyOf(open.values())) {
            order.resize(recorded.lots(order.side(), order.limit()));
            make(order, order.due());
        }
    }

    /// What now stands on the other side of an order's price trades with it.
    void meet(long time) {
        for (OwnOrder order : List.copyOf(open.values())) {
            Side other = opposite(order.side());
            while (order.isResting() && order.left() > 0) {
                long price = depth.best(other, time);
                if (price == 0 || !order.accepts(price)) {
                    break;
                }
                long lots = Math.min(order.left(), depth.lots(other, price, time));
                depth.take(other, price, lots, time);
                make(order, lots);
            }
        }
    }

    /// Takes off lots that were filled elsewhere.
    void reduce(OwnOrder order, long lots) {
        listener.decremented(order.id(), RECORDED, order.limit(), lots);
        order.reduce(lots);
        if (order.left() == 0) {
            open.remove(order.id());
            listener.filled(order.id());
        }
    }

    /// Ends an order before it is filled.
    void end(OwnOrder order, CancelReason reason) {
        open.remove(order.id());
        listener.cancelled(order.id(), reason, order.hasBudget() ? 0 : order.left());
    }

    void endAll(CancelReason reason) {
        List.copyOf(open.values()).forEach(order -> end(order, reason));
    }

    /// When the next order expires, [Long#MAX_VALUE] if none does.
    long nextEnd() {
        long next = Long.MAX_VALUE;
        for (OwnOrder order : open.values()) {
            next = Math.min(next, order.end());
        }
        return next;
    }

    void expire(long time) {
        for (OwnOrder order : List.copyOf(open.values())) {
            if (order.end() <= time) {
                open.remove(order.id());
                listener.expired(order.id(), order.left());
            }
        }
    }

    /// Those that rest on a side, best price first, at one price the earliest first.
    List<OwnOrder> resting(Side side) {
        Comparator<OwnOrder> byPrice = Comparator.comparingLong(OwnOrder::limit);
        return open.values().stream()
                .filter(order -> order.isResting() && order.side() == side)
                .sorted(side == Side.BUY ? byPrice.reversed() : byPrice)
                .toList();
    }

    /// All that are open, buyers first.
    List<OpenOrder> views() {
        return open.values().stream()
                .sorted(Comparator.comparing(OwnOrder::side))
                .map(OwnOrder::view)
                .toList();
    }

    private static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }
}
