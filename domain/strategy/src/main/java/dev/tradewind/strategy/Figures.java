// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import dev.tradewind.model.money.Money;
import java.math.RoundingMode;

/// Numbers as they appear in reasons: fixed decimals, a point, no grouping, the same on every
/// machine. Made for speed, because every evaluation of every bot writes a sentence.
public final class Figures {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double EXACT_TO = 1e12;

    private Figures() {}

    /// `value` to `decimals` (0–6) digits after the point, half away from zero.
    public static String fixed(double value, int decimals) {
        if (!(Math.abs(value) < EXACT_TO)) {
            return Double.toString(value);
        }
        long power = POWERS[decimals];
        long scaled = Math.round(Math.abs(value) * power);
        StringBuilder text = new StringBuilder(24);
        if (value < 0 && scaled != 0) {
            text.append('-');
        }
        text.append(scaled / power);
        return decimals == 0 ? text.toString() : withFraction(text, scaled % power, power);
    }

    /// A fraction as percent with `decimals` digits, such as `12.5 %`.
    public static String percent(double fraction, int decimals) {
        return fixed(100 * fraction, decimals) + " %";
    }

    /// An amount to the cent with its currency, such as `250.00 USD`, half to even.
    public static String cents(Money money) {
        return money.amount().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                + ' '
                + money.currency();
    }

    private static String withFraction(StringBuilder text, long fraction, long power) {
        text.append('.');
        for (long digit = power / 10; digit > 1 && fraction < digit; digit /= 10) {
            text.append('0');
        }
        return text.append(fraction).toString();
    }
}
