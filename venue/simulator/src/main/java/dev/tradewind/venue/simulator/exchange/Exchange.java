// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An exchange with several products and customers. Its time moves only by [#advance]; a command
/// happens at the present time. A symbol or customer that it does not know is a defect of the caller
/// (IllegalArgumentException), except in an order, which is refused with a code. Owned by one thread.
public interface Exchange {

    /// What the market is and what own orders get in it, for reports: `generated, seed 7`; `own orders
    /// queue in the book by price and time`.
    record Model(MarketKind kind, String market, String fills) {}

    Model model();

    Instant time();

    /// Lets the market happen up to and including `time`, which is not before [#time].
    void advance(Instant time);

    /// When the market next does something of itself, for a clock that jumps; empty once it has ended.
    Optional<Instant> next();

    /// Tells `listener` everything from now on.
    void listen(ExchangeListener listener);

    /// Every product, sorted by symbol.
    List<Listing> listings();

    /// At most `limit` prices of a side with what rests there, best first.
    List<BookRow> rows(Symbol symbol, Side side, int limit);

    /// At most `limit` trades, newest first.
    List<PublicTrade> trades(Symbol symbol, int limit);

    /// Bars with `from` <= open time < `to`, ascending, the unfinished one included; intervals without
    /// a trade are missing.
    List<Bar> candles(Symbol symbol, Timeframe timeframe, Instant from, Instant to);

    /// Opens an account.
    Customer open();

    /// Pays in from outside.
    void deposit(Customer customer, Asset asset, BigDecimal amount);

    /// Every asset with its balance, sorted by asset; zero balances too.
    List<VenueBalance> balances(Customer customer);

    FeeRates feeRates(Customer customer);

    /// What the customer traded in the last 30 days, in quote currency.
    BigDecimal trailingVolume(Customer customer);

    /// Places an order.
    Answer place(Customer customer, OrderEntry entry);

    /// Why an order would be refused now; empty if it would be taken. Changes nothing.
    Optional<Answer.Refused> preview(Customer customer, OrderEntry entry);

    /// Asks for the end of an order.
    Answer cancel(Customer customer, String orderId);

    /// Gives an open order other terms.
    Answer edit(Customer customer, OrderEdit edit);

    /// The customer's order with this id.
    Optional<CustomerOrder> order(Customer customer, String orderId);

    /// All orders of the customer, newest first.
    List<CustomerOrder> orders(Customer customer);

    /// All executions of the customer, newest first.
    List<Execution> executions(Customer customer);

    /// Every movement of the customer's money with a number above `after`, oldest first: deposits,
    /// what was paid and received in trades, fees.
    List<Transfer> ledger(Customer customer, long after);

    /// Lets a product do more or less.
    void changeStatus(Symbol symbol, ProductStatus status);

    /// What can be done to customers at this exchange beside its market; empty if nothing can.
    default Optional<Interventions> interventions() {
        return Optional.empty();
    }
}
