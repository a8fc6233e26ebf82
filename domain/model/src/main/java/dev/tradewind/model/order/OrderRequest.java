// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A limit order as it is sent, frozen: a "market" order is an IOC limit with a collar. `postOnly` refuses
/// to take; `expiresAt` is present exactly for GTD.
public record OrderRequest(
        ClientOrderId clientOrderId,
        Symbol symbol,
        Side side,
        Quantity quantity,
        Price limitPrice,
        TimeInForce timeInForce,
        boolean postOnly,
        @Nullable Instant expiresAt) {

    public OrderRequest {
        Checks.positive("quantity", quantity.value());
        Checks.require(
                (timeInForce == TimeInForce.GTD) == (expiresAt != null),
                "expiresAt",
                "must be given exactly for GTD",
                expiresAt + " with " + timeInForce);
        Checks.require(
                !postOnly || timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.GTD,
                "timeInForce",
                "must be GTC or GTD when postOnly",
                timeInForce);
    }
}
