// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.catalogue;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The checked parameters of one strategy: what was given, the defaults for the rest. Asking for a
/// name the strategy did not declare is a defect.
public final class ParameterValues {

    private final SortedMap<String, List<Double>> numbers;

    private ParameterValues(SortedMap<String, List<Double>> numbers) {
        this.numbers = numbers;
    }

    /// Checks `given` against `specs`; an unknown or impossible one is refused with the valid names
    /// or its bound.
    static ParameterValues of(List<ParameterSpec> specs, Map<String, String> given) {
        List<String> names = specs.stream().map(ParameterSpec::name).sorted().toList();
        for (Map.Entry<String, String> entry : new TreeMap<>(given).entrySet()) {
            Checks.require(
                    names.contains(entry.getKey()),
                    "parameter " + entry.getKey(),
                    "must be one of " + names,
                    entry.getValue());
        }
        SortedMap<String, List<Double>> numbers = new TreeMap<>();
        for (ParameterSpec spec : specs) {
            String text = given.getOrDefault(spec.name(), spec.defaultText());
            numbers.put(spec.name(), spec.parse(text));
        }
        return new ParameterValues(numbers);
    }

    /// A number.
    public double decimal(String name) {
        return decimals(name).getFirst();
    }

    /// A whole number.
    public int integer(String name) {
        return (int) decimal(name);
    }

    /// Numbers in ascending order.
    public List<Double> decimals(String name) {
        List<Double> found = numbers.get(name);
        if (found == null) {
            throw new IllegalStateException("parameter must be declared by the strategy: " + name);
        }
        return found;
    }

    /// An amount of money.
    public Money money(String name, Asset currency) {
        return new Money(OrderNormalizer.decimal(decimal(name)), currency);
    }
}
