// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.model.money.Money;
import java.math.RoundingMode;
import java.util.Locale;

/// How money looks in a report.
final class Amounts {

    private Amounts() {}

    /// `12,345.67 USD`, rounded half up to cents.
    static String text(Money money) {
        return String.format(
                Locale.ROOT,
                "%,.2f %s",
                money.amount().setScale(2, RoundingMode.HALF_UP),
                money.currency());
    }
}
