// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;

/// What the venue holds for us of one asset: total = available + reserved by open orders.
/// Amounts are in normal form, so equal balances are equal records.
public record VenueBalance(Asset asset, BigDecimal available, BigDecimal reserved) {

    public VenueBalance {
        available = normal(available);
        reserved = normal(reserved);
    }

    public BigDecimal total() {
        return normal(available.add(reserved));
    }

    private static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
