// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.portfolio;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.util.List;

/// An order that can still fill: exposure in flight. `shares` are the remaining parts of the bots.
public record OpenOrder(
        ClientOrderId clientOrderId,
        Symbol symbol,
        Side side,
        Quantity remaining,
        Price limitPrice,
        List<BotShare> shares) {

    public OpenOrder {
        shares = List.copyOf(shares);
    }
}
