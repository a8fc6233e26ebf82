// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Price;
import java.math.BigDecimal;
import java.time.Instant;

/// The best bid and ask of a product at an instant of the venue's clock.
public record Quote(Symbol symbol, Price bid, Price ask, Instant time) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Quote {
        Checks.require(!bid.isAbove(ask), "bid", "must not be above ask " + ask, bid);
    }

    /// Mean of bid and ask, exact.
    public Price mid() {
        return new Price(bid.value().add(ask.value()).divide(TWO));
    }
}
