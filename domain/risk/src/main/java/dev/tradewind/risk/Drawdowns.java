// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Losses as fractions, 0–1, to 12 decimals.
final class Drawdowns {

    private Drawdowns() {}

    static BigDecimal ofPeak(@Nullable Money peak, Money equity) {
        return peak == null ? BigDecimal.ZERO : loss(peak, equity);
    }

    static BigDecimal dailyLoss(EquityReading reading) {
        return loss(reading.equityDayAgo(), reading.equity());
    }

    private static BigDecimal loss(Money from, Money to) {
        if (!from.isPositive()) {
            return BigDecimal.ZERO;
        }
        return from.minus(to).fractionOf(from).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
