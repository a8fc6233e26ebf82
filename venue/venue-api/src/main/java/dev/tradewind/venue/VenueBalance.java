// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;

/// What the venue holds for us of one asset: total = available + reserved by open orders.
public record VenueBalance(Asset asset, BigDecimal available, BigDecimal reserved) {

    public BigDecimal total() {
        return available.add(reserved);
    }
}
