// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.util.List;

/// How participants of the market reach the book of one product: in ticks and lots, at the present time
/// of the exchange. Participants are numbered from 0 as the flow likes; each has all the money it needs.
/// One participant never trades with itself, and has at most 500 open orders a product.
public interface ProductDoor {

    Instrument instrument();

    ProductStatus status();

    /// Highest price at which somebody buys; 0 if nobody does.
    long bestBid();

    /// Lowest price at which somebody sells; 0 if nobody does.
    long bestAsk();

    /// Price of the newest trade; 0 before the first.
    long lastPrice();

    /// What rests on a side, best price first.
    List<BookLevel> levels(Side side);

    /// Places an order good till cancelled; answers its number, whatever became of it.
    long limit(int participant, Side side, long price, long lots);

    /// Takes up to `lots` at `price` or better; nothing of it rests.
    void take(int participant, Side side, long price, long lots);

    /// Takes up to `lots` at the best prices there are.
    void market(int participant, Side side, long lots);

    /// Cancels an order; nothing happens to one that is no longer open.
    void cancel(int participant, long order);

    /// Lets happen what is due in the book itself: orders that expire, a recording that goes on.
    void pass();

    /// Whether an order still rests.
    boolean isOpen(long order);
}
