// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.check;

import java.math.BigDecimal;
import java.time.Duration;

/// Argument checks whose messages name the argument, its bound and the offending value. A violation
/// is a defect and is thrown at once as [IllegalArgumentException]. Checks of numbers allocate only when
/// they refuse, so they may stand on hot paths.
public final class Checks {

    private Checks() {}

    /// Requires `value > 0` and returns it.
    public static BigDecimal positive(String name, BigDecimal value) {
        require(value.signum() > 0, name, "must be > 0", value);
        return value;
    }

    /// Requires `value >= 0` and returns it.
    public static BigDecimal nonNegative(String name, BigDecimal value) {
        require(value.signum() >= 0, name, "must be >= 0", value);
        return value;
    }

    /// Requires `value > 0` and returns it.
    public static long positive(String name, long value) {
        require(value > 0, name, "must be > 0", value);
        return value;
    }

    /// Requires `value > 0` and returns it.
    public static int positive(String name, int value) {
        require(value > 0, name, "must be > 0", value);
        return value;
    }

    /// Requires `value >= 0` and returns it.
    public static long nonNegative(String name, long value) {
        require(value >= 0, name, "must be >= 0", value);
        return value;
    }

    /// Requires a finite `value > 0` and returns it.
    public static double positive(String name, double value) {
        require(finite(name, value) > 0, name, "must be > 0", value);
        return value;
    }

    /// Requires a finite `value >= 0` and returns it.
    public static double nonNegative(String name, double value) {
        require(finite(name, value) >= 0, name, "must be >= 0", value);
        return value;
    }

    /// Requires a number that is neither NaN nor infinite and returns it.
    public static double finite(String name, double value) {
        require(Double.isFinite(value), name, "must be finite", value);
        return value;
    }

    /// Requires `0 <= value <= 1` and returns it.
    public static double fraction(String name, double value) {
        require(value >= 0 && value <= 1, name, "must be within 0..1", value);
        return value;
    }

    /// Requires `low <= value <= high` and returns it.
    public static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            require(false, name, "must be within " + low + ".." + high, value);
        }
        return value;
    }

    /// Requires `low <= value <= high` and returns it.
    public static int within(String name, int value, int low, int high) {
        if (!(value >= low && value <= high)) {
            require(false, name, "must be within " + low + ".." + high, value);
        }
        return value;
    }

    /// Requires a duration longer than zero and returns it.
    public static Duration positive(String name, Duration value) {
        require(value.isPositive(), name, "must be > 0", value);
        return value;
    }

    /// Requires text with at least one visible character and returns it.
    public static String notBlank(String name, String value) {
        require(!value.isBlank(), name, "must not be blank", '"' + value + '"');
        return value;
    }

    /// Requires `holds`; the message reads `name rule: value`.
    public static void require(boolean holds, String name, String rule, Object value) {
        if (!holds) {
            throw refusal(name, rule, String.valueOf(value));
        }
    }

    /// Requires `holds`; the message reads `name rule: value`.
    public static void require(boolean holds, String name, String rule, long value) {
        if (!holds) {
            throw refusal(name, rule, Long.toString(value));
        }
    }

    /// Requires `holds`; the message reads `name rule: value`.
    public static void require(boolean holds, String name, String rule, double value) {
        if (!holds) {
            throw refusal(name, rule, Double.toString(value));
        }
    }

    private static IllegalArgumentException refusal(String name, String rule, String value) {
        return new IllegalArgumentException(name + " " + rule + ": " + value);
    }
}
