// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.sizing;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount by weights so that the parts add up to it exactly: every part is rounded down
/// to the step, then the steps that are left go to the largest remainders, the earlier part first
/// when equal.
///
/// Source: method of largest remainders (Hamilton).
public final class LargestRemainder {

    private static final int WORKING_DECIMALS = 24;

    private LargestRemainder() {}

    /// `total` (>= 0) in parts proportional to `weights` (each >= 0, together > 0), in their order.
    /// Each part is a multiple of `step` (> 0), except that what `total` has beyond the step grid
    /// goes to the first part that gets any.
    public static List<BigDecimal> split(
            BigDecimal total, List<BigDecimal> weights, BigDecimal step) {
        Checks.nonNegative("total", total);
        Checks.positive("step", step);
        weights.forEach(weight -> Checks.nonNegative("weight", weight));
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Checks.positive("sum of weights", sum);
        BigDecimal[] steps = total.divideAndRemainder(step);
        List<BigDecimal> exact =
                weights.stream()
                        .map(weight ->
                                steps[0].multiply(weight)
                                        .divide(sum, WORKING_DECIMALS, RoundingMode.DOWN))
                        .toList();
        List<BigDecimal> parts = new ArrayList<>();
        exact.forEach(part -> parts.add(part.setScale(0, RoundingMode.DOWN)));
        int left =
                steps[0].subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .intValueExact();
        byRemainder(exact).stream()
                .filter(index -> weights.get(index).signum() > 0)
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index).add(BigDecimal.ONE)));
        parts.replaceAll(part -> part.multiply(step));
        addRest(parts, weights, steps[1]);
        return List.copyOf(parts);
    }

    private static List<Integer> byRemainder(List<BigDecimal> exact) {
        Comparator<Integer> largestFirst =
                Comparator.comparing(
                        (Integer index) -> exact.get(index).remainder(BigDecimal.ONE),
                        Comparator.reverseOrder());
        return IntStream.range(0, exact.size()).boxed().sorted(largestFirst).toList();
    }

    private static void addRest(List<BigDecimal> parts, List<BigDecimal> weights, BigDecimal rest) {
        if (rest.signum() == 0) {
            return;
        }
        int first =
                IntStream.range(0, parts.size())
                        .filter(index -> weights.get(index).signum() > 0)
                        .findFirst()
                        .orElseThrow();
        parts.set(first, parts.get(first).add(rest));
    }
}
