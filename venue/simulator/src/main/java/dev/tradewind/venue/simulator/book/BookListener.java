// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;

/// Hears what happens in a book, in the order in which it happens, within the command that causes
/// it. Numbers come as they are, so that hearing allocates nothing. Every accepted order ends in
/// exactly one of `filled`, `cancelled` and `expired`.
public interface BookListener {

    /// An order is in; trades, its place in the book or its end follow.
    void accepted(long order);

    /// An order never came in.
    void rejected(long order, RejectReason reason);

    /// A cancel or an edit was turned down; the order, if there is one, stays as it is.
    void refused(long order, RejectReason reason);

    /// The stop of an order was reached: from now on it is a limit order.
    void triggered(long order);

    /// `lots` changed hands at the maker's price (in an auction: at its single price). In a replayed
    /// book order 0 is one of the recording.
    void traded(long maker, long taker, Side makerSide, long price, long lots);

    /// Two orders of one owner met: both lost `lots` without a trade. Against order 0: the exchange
    /// took them off the maker.
    void decremented(long maker, long taker, long price, long lots);

    /// An order waits at its limit price with `lots`, behind `ahead` lots of earlier orders.
    void rested(long order, long lots, long ahead);

    /// An order has new terms; `lots` is its whole size, filled part included. Without its old
    /// priority it may trade at once.
    void edited(long order, long price, long lots, boolean keptPriority);

    /// An order is done.
    void filled(long order);

    /// An order ended with `lots` unfilled; 0 for a market order by budget.
    void cancelled(long order, CancelReason reason, long lots);

    /// The end time of an order came with `lots` unfilled.
    void expired(long order, long lots);
}
