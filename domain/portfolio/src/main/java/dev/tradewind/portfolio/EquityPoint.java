// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/// The account at the closes of `asOf`, in the reporting currency. `peak` is the highest equity so
/// far and `drawdownFraction` the fall from it (0–1), both corrected for transfers; `transfers`
/// (net), `traded` and `fees` are cumulative.
public record EquityPoint(
        Instant asOf,
        Money equity,
        Money cash,
        Money peak,
        BigDecimal drawdownFraction,
        Money transfers,
        Money traded,
        Money fees) {

    /// Value of everything that is not cash.
    public Money exposure() {
        return equity.minus(cash);
    }
}
