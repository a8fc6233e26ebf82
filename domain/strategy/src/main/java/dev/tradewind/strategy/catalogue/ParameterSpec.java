// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.catalogue;

import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A strategy's parameter: its name, kind, unit (`bars`, `fraction`, `USD`…), inclusive range of
/// each number in it, default and meaning.
public record ParameterSpec(
        String name,
        Kind kind,
        String unit,
        double low,
        double high,
        String defaultText,
        String description) {

    private static final int MOST_IN_LIST = 8;
    private static final int CELLS = 6;

    /// A whole number, a number, or numbers in ascending order separated by commas (1 to 8 of
    /// them).
    public enum Kind {
        INTEGER,
        DECIMAL,
        LIST
    }

    public ParameterSpec {
        Checks.notBlank("name", name);
        Checks.notBlank("unit", unit);
        Checks.require(low <= high, "low", "must not be above " + high, low);
    }

    /// Reads a table, one parameter a line: `name | kind | unit | low..high | default | meaning`.
    public static List<ParameterSpec> table(String text) {
        return text.lines().map(ParameterSpec::row).toList();
    }

    private static ParameterSpec row(String line) {
        String[] cells = line.strip().split("\\s*\\|\\s*", -1);
        Checks.require(cells.length == CELLS, "parameter row", "must have 6 cells", line);
        String[] range = cells[3].split("\\.\\.", -1);
        return new ParameterSpec(
                cells[0],
                Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                Double.parseDouble(range[0]),
                Double.parseDouble(range[1]),
                cells[4],
                cells[5]);
    }

    /// The numbers in `text`; a violation is refused with name, bound and value.
    List<Double> parse(String text) {
        String[] parts = kind == Kind.LIST ? text.split(",", -1) : new String[] {text};
        Checks.require(parts.length <= MOST_IN_LIST, label(), "must list at most 8 numbers", text);
        List<Double> numbers = new ArrayList<>(parts.length);
        for (String part : parts) {
            double number = number(part.strip());
            Checks.require(
                    numbers.isEmpty() || number > numbers.getLast(),
                    label(),
                    "must list numbers in ascending order",
                    text);
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private double number(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    label() + " must be a number: \"" + text + '"', notANumber);
        }
        Checks.require(
                number >= low && number <= high,
                label(),
                "must be within " + plain(low) + ".." + plain(high) + ' ' + unit,
                text);
        Checks.require(
                kind != Kind.INTEGER || number == Math.rint(number),
                label(),
                "must be a whole number",
                text);
        return number;
    }

    private String label() {
        return "parameter " + name;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
