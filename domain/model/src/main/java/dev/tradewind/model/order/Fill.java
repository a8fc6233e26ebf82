// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;

/// One execution of an order. `entryId` is the venue's unique key of it; `fee` is in quote currency,
/// positive = cost; `time` is the venue's.
public record Fill(
        String entryId,
        ClientOrderId clientOrderId,
        VenueOrderId venueOrderId,
        Symbol symbol,
        Side side,
        Price price,
        Quantity quantity,
        Money fee,
        LiquidityRole role,
        Instant time) {

    public Fill {
        Checks.notBlank("entryId", entryId);
        Checks.positive("quantity", quantity.value());
    }

    /// Price × quantity in quote currency, without the fee.
    public Money notional() {
        return price.times(quantity, symbol.quote());
    }
}
