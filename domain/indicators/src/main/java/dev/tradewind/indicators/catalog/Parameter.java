// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// A parameter of an indicator: its name, its usual value, and its least value. A whole number, unless `isWhole` is
/// false: then any number greater than `minimum`.
///
/// Source: Tradewind quantitative specification 1 (defaults).
public record Parameter(String name, double usual, double minimum, boolean isWhole) {

    private static final double LARGEST = 1e6;

    static Parameter bars(String name, int usual, int minimum) {
        return new Parameter(name, usual, minimum, true);
    }

    static Parameter above(String name, double usual, double minimum) {
        return new Parameter(name, usual, minimum, false);
    }

    /// The value that `text` says; a wrong one is refused with the bound.
    double parse(String text) {
        double value = isWhole ? whole(text) : number(text);
        Checks.require(value <= LARGEST, name, "must be <= " + shown(LARGEST), text);
        return value;
    }

    /// A value as it stands in the name of a column.
    static String shown(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private double whole(String text) {
        String rule = "must be a whole number >= " + shown(minimum);
        Checks.require(text.matches("\\d{1,9}"), name, rule, text);
        int value = Integer.parseInt(text);
        Checks.require(value >= minimum, name, rule, text);
        return value;
    }

    private double number(String text) {
        String rule = "must be a number > " + shown(minimum);
        Checks.require(text.matches("\\d{1,9}(\\.\\d{1,9})?"), name, rule, text);
        double value = Double.parseDouble(text);
        Checks.require(value > minimum, name, rule, text);
        return value;
    }
}
