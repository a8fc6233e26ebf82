// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers for people; an absent one is empty, which a table shows as a dash.
final class Figures {

    private Figures() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    static String percent(OptionalDouble fraction) {
        return fraction.isEmpty() ? "" : percent(fraction.getAsDouble());
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String ratio(OptionalDouble value) {
        return value.isEmpty() ? "" : ratio(value.getAsDouble());
    }

    static String small(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
