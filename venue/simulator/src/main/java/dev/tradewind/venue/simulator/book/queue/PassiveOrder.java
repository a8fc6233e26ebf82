// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.queue;

import dev.tradewind.base.check.Checks;

/// A resting order of ours and the quantity that stands before it, moved by the trades and the sizes
/// of its level that a recording shows. Quantities are in units of the base asset, all at our price.
///
/// Source: Tradewind quantitative specification 4.5.
public final class PassiveOrder {

    private final QueueModel model;
    private final double lotSize;
    private final double quantity;
    private double ahead;
    private double traded;

    /// An order of `quantity` that the venue accepts while its level shows `displayed`.
    public PassiveOrder(QueueModel model, double quantity, double lotSize, double displayed) {
        this.model = model;
        this.quantity = Checks.positive("quantity", quantity);
        this.lotSize = Checks.positive("lotSize", lotSize);
        ahead = Checks.nonNegative("displayed", displayed);
    }

    /// Others traded at our price.
    public void trade(double tradedQuantity) {
        ahead -= Checks.positive("tradedQuantity", tradedQuantity);
        traded += tradedQuantity;
    }

    /// Others traded beyond our price: all of ours is done.
    public void tradeThrough() {
        ahead = Math.min(ahead, -quantity);
    }

    /// Our level shows `next` where it showed `previous`; trades explain their part of the change, and
    /// what came in new stands behind us.
    public void resize(double previous, double next) {
        double cancelled = previous - Checks.nonNegative("next", next) - traded;
        traded = 0;
        ahead =
                cancelled < 0
                        ? Math.min(ahead, next)
                        : model.ahead(ahead, previous, next, cancelled);
    }

    /// What stands before us; below 0 by as much as traded beyond.
    public double ahead() {
        return ahead;
    }

    /// What we got so far: whole lots of what traded beyond the queue before us.
    public double filled() {
        double lots = Math.floor(Math.max(-ahead, 0) / lotSize + LOT_TOLERANCE);
        return Math.min(lots * lotSize, quantity);
    }

    /// A lot that only rounding of doubles kept from being whole counts as whole.
    private static final double LOT_TOLERANCE = 1e-9;
}
