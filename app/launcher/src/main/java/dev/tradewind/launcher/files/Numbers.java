// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as people and programs write them: decimal, with an optional exponent. `NaN`, `Infinity`, hexadecimal
/// and Java's type letters are not numbers.
final class Numbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private Numbers() {}

    /// The number, or empty if `text` is none or is too large for a double.
    static OptionalDouble parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
