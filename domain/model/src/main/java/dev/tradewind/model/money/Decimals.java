// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// The one normal form of a decimal in this package: no trailing zeros, never an exponent.
final class Decimals {

    private static final int MAX_TEXT = 64;
    private static final int MAX_SCALE = 30;

    private Decimals() {}

    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal parse(String name, String text) {
        Checks.require(
                text.length() <= MAX_TEXT, name, "must have at most 64 characters", text.length());
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    name + " must be a decimal number: \"" + text + '"', notANumber);
        }
        Checks.require(
                Math.abs(value.scale()) <= MAX_SCALE, name, "must have at most 30 decimals", text);
        return value;
    }
}
