// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;
import java.util.Optional;

/// What an exchange does to its customers beside the market, for tests of those who trade there. The
/// other side of all of it is the house. Money moves in double entry and listeners hear the changed
/// order as after a trade, but nobody else sees a trade: last price, candles, stops and trailing volume
/// stay as they are. Each answers why it could not be done, and has then changed nothing; an order or
/// row that the customer does not have is `UNKNOWN_ORDER` or `UNKNOWN_EXECUTION`.
public interface Interventions {

    /// Fills `quantity` of an order at its limit, of a market order at the last price, as maker and in
    /// `pieces` rows that differ by a lot at most. What rests gets smaller in its place in the queue. An
    /// order that ended fills all the same, and one may fill beyond its size, if the customer can pay.
    Optional<Answer.Refused> fill(
            Customer customer, String orderId, BigDecimal quantity, int pieces);

    /// Takes an execution back with a REVERSAL. The order counts it as not filled, but what rests or
    /// ended in the book stays as it is.
    Optional<Answer.Refused> reverse(Customer customer, String entryId);

    /// Takes an execution back and puts another price and quantity in its place: a REVERSAL, then a
    /// CORRECTION with the fee rate of the order. All rows keep the trade's id.
    Optional<Answer.Refused> correct(
            Customer customer, String entryId, BigDecimal price, BigDecimal quantity);

    /// Pays out to the outside what is available.
    Optional<Answer.Refused> withdraw(Customer customer, Asset asset, BigDecimal amount);
}
