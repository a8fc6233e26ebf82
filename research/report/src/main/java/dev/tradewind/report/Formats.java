// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers look in a report: one way per unit, the same on every machine.
public final class Formats {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Formats() {}

    /// `1.23 %` of a fraction.
    public static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    /// `+1.23 %` of a fraction.
    public static String signedPercent(double fraction) {
        return String.format(Locale.ROOT, "%+.2f %%", fraction * 100);
    }

    /// A number with `digits` places behind the point.
    public static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /// `2025-01-31 08:30`, UTC.
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /// `2025-01-31`, UTC.
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /// Text safe inside HTML and attributes.
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
