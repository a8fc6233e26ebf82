// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.util.Locale;

/// A statistic in money as it is told, to the cent. It is an estimate: nothing is traded or booked on
/// it.
final class Amounts {

    private Amounts() {}

    static Money told(double estimate, Asset currency) {
        return Money.of(String.format(Locale.ROOT, "%.2f", estimate), currency);
    }
}
