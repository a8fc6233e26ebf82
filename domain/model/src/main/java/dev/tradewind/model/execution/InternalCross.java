// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import java.util.List;

/// Opposite wishes of our own bots met without the market: `buyers` take over from `sellers` at the mid
/// price, free of fees. Both sides add up to the same quantity. `crossId` is unique.
public record InternalCross(
        String crossId,
        Instant asOf,
        Symbol symbol,
        Price price,
        List<BotShare> buyers,
        List<BotShare> sellers) {

    public InternalCross {
        Checks.notBlank("crossId", crossId);
        buyers = List.copyOf(buyers);
        sellers = List.copyOf(sellers);
        Checks.require(
                total(buyers).equals(total(sellers)),
                "sellers",
                "must add up to the buyers' " + total(buyers),
                total(sellers));
    }

    /// The quantity that changed hands.
    public Quantity quantity() {
        return total(buyers);
    }

    private static Quantity total(List<BotShare> shares) {
        return shares.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }
}
