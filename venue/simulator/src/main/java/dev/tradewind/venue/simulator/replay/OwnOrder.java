// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.OpenOrder;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.queue.PassiveOrder;
import dev.tradewind.venue.simulator.book.queue.QueueModel;
import org.jspecify.annotations.Nullable;

/// A customer's order in a recording. It is under way until it arrives; then it takes, and may rest.
final class OwnOrder {

    private final OrderTicket terms;
    private final long arrival;
    private final long protectedPrice;
    private long left;
    private long shown;
    private long queued;
    private @Nullable PassiveOrder queue;

    /// An order that arrives at `arrival`; `protectedPrice` is the worst one of a market order.
    OwnOrder(OrderTicket ticket, long arrival, long protectedPrice) {
        terms = new OrderTicket().as(ticket);
        this.arrival = arrival;
        this.protectedPrice = protectedPrice;
        left = ticket.lots();
    }

    OrderTicket terms() {
        return terms;
    }

    long id() {
        return terms.order();
    }

    Side side() {
        return terms.side();
    }

    long arrival() {
        return arrival;
    }

    /// The worst price it accepts.
    long limit() {
        return terms.price() == 0 ? protectedPrice : terms.price();
    }

    /// Whether it accepts a price.
    boolean accepts(long price) {
        return terms.isBuy() ? price <= limit() : price >= limit();
    }

    /// How much it wants of a level.
    long wants(BookLevel level) {
        long most = hasBudget() ? left / level.price() : left;
        return Math.min(most, level.lots());
    }

    boolean hasBudget() {
        return terms.kind() == OrderKind.MARKET_BY_QUOTE;
    }

    boolean isMarket() {
        return terms.kind() == OrderKind.MARKET || hasBudget();
    }

    /// When it expires, [Long#MAX_VALUE] if never.
    long end() {
        return terms.timeInForce() == TimeInForce.GTD ? terms.expiresAt() : Long.MAX_VALUE;
    }

    /// Lots that are not filled, or what is left of the budget.
    long left() {
        return left;
    }

    long filled() {
        return hasBudget() ? 0 : terms.lots() - left;
    }

    void fill(long price, long lots) {
        left -= hasBudget() ? price * lots : lots;
    }

    /// Takes the new terms; without its place in the queue unless `keepsPlace`.
    void change(OrderChange change, boolean keepsPlace) {
        left += change.lots() - terms.lots();
        terms.changed(change);
        queue = keepsPlace ? queue : null;
    }

    /// Loses lots that were filled elsewhere.
    void reduce(long lots) {
        change(OrderChange.limit(id(), terms.owner(), terms.price(), terms.lots() - lots), true);
    }

    /// Joins the queue at its price, where `displayed` lots stand before it.
    void rest(QueueModel model, long displayed) {
        queue = new PassiveOrder(model, (double) left, 1, (double) displayed);
        queued = 0;
        shown = displayed;
    }

    boolean isResting() {
        return queue != null;
    }

    /// Lots that stand before it, as far as the model knows.
    long ahead() {
        return queue == null ? 0 : Math.max(0, Math.round(queue.ahead()));
    }

    /// Its level shows another size.
    void resize(long displayed) {
        if (queue != null) {
            queue.resize((double) shown, (double) displayed);
            shown = displayed;
        }
    }

    /// Others traded at its price.
    void tradeAt(long lots) {
        if (queue != null) {
            queue.trade((double) lots);
        }
    }

    /// Others traded beyond its price.
    void tradeThrough() {
        if (queue != null) {
            queue.tradeThrough();
        }
    }

    /// Lots that the queue gave it since the last call.
    long due() {
        if (queue == null) {
            return 0;
        }
        long due = Math.min(left, Math.round(queue.filled()) - queued);
        queued += due;
        return due;
    }

    OpenOrder view() {
        return new OpenOrder(
                id(),
                terms.owner(),
                side(),
                terms.kind(),
                terms.price(),
                left,
                filled(),
                0,
                false,
                terms.isPostOnly(),
                terms.expiresAt());
    }
}
