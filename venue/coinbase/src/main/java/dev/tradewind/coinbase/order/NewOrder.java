// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order to be made, of any kind that spot has.
public record NewOrder(ClientOrderId clientOrderId, Symbol symbol, Side side, Terms terms) {

    public NewOrder {
        if (terms instanceof MarketAmount(var amount)) {
            Checks.require(
                    side == Side.BUY && amount.currency().equals(symbol.quote()),
                    "amount",
                    "must be of " + symbol.quote() + ", and buys only",
                    amount);
        }
        if (terms instanceof Bracket) {
            Checks.require(side == Side.SELL, "side", "must be SELL for a bracket", side);
        }
    }

    /// The order that a request of the port is.
    public static NewOrder of(OrderRequest request) {
        return new NewOrder(
                request.clientOrderId(), request.symbol(), request.side(), new Limit(request));
    }

    /// What is wanted.
    public sealed interface Terms {}

    /// A quantity at a limit.
    public record Limit(
            Quantity quantity,
            Price limitPrice,
            TimeInForce timeInForce,
            boolean postOnly,
            @Nullable Instant expiresAt)
            implements Terms {

        private Limit(OrderRequest request) {
            this(
                    request.quantity(),
                    request.limitPrice(),
                    request.timeInForce(),
                    request.postOnly(),
                    request.expiresAt());
        }
    }

    /// A quantity at whatever the market gives at once; the venue bounds the price by itself.
    public record MarketQuantity(Quantity quantity) implements Terms {}

    /// As much as an amount of quote currency buys at once, the fee inside.
    public record MarketAmount(Money amount) implements Terms {}

    /// A limit order that waits for the last trade to reach `stopPrice`, from below if it is
    /// `rising`; good until `expiresAt`, or until cancelled.
    public record StopLimit(
            Quantity quantity,
            Price stopPrice,
            Price limitPrice,
            boolean rising,
            @Nullable Instant expiresAt)
            implements Terms {}

    /// A sale with two ends: at `takeProfit`, or once the last trade has fallen to `stopTrigger`.
    public record Bracket(
            Quantity quantity, Price takeProfit, Price stopTrigger, @Nullable Instant expiresAt)
            implements Terms {}
}
