// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.model.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers look in a report: one way per unit, the same on every machine.
final class Formats {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Formats() {}

    /// `12,345.67 USD`, rounded half up to cents.
    static String money(Money money) {
        return String.format(
                Locale.ROOT,
                "%,.2f %s",
                money.amount().setScale(2, RoundingMode.HALF_UP),
                money.currency());
    }

    /// `+1.23 %` of a fraction.
    static String signedPercent(double fraction) {
        return String.format(Locale.ROOT, "%+.2f %%", fraction * 100);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    /// Text safe inside HTML and attributes.
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
