// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.sizing.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Divides what an order filled among the bots it was sent for.
///
/// Each fill goes by what every bot still lacks, so that the parts of a fully filled order are
/// exactly its shares whatever the sizes of the fills. What is filled beyond the order goes by the
/// original shares.
public final class FillSplitter {

    private FillSplitter() {}

    /// The parts of a fill of `quantity`, in whole steps of `lotSize`.
    ///
    /// @param shares what each bot wanted
    /// @param taken what each bot has of earlier fills, by position in `shares`
    public static List<Quantity> split(
            Quantity quantity, List<BotShare> shares, List<Quantity> taken, Quantity lotSize) {
        List<BigDecimal> lacking = new ArrayList<>();
        for (int index = 0; index < shares.size(); index++) {
            BigDecimal lack =
                    shares.get(index).quantity().value().subtract(taken.get(index).value());
            lacking.add(lack.max(BigDecimal.ZERO));
        }
        BigDecimal rest = lacking.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wanted = quantity.value().min(rest);
        List<BigDecimal> parts =
                rest.signum() == 0 ? zeros(shares.size()) : divide(wanted, lacking, lotSize);
        BigDecimal beyond = quantity.value().subtract(wanted);
        if (beyond.signum() == 0) {
            return parts.stream().map(Quantity::new).toList();
        }
        List<BigDecimal> weights = shares.stream().map(share -> share.quantity().value()).toList();
        return add(parts, divide(beyond, weights, lotSize));
    }

    private static List<BigDecimal> divide(
            BigDecimal total, List<BigDecimal> weights, Quantity lotSize) {
        return LargestRemainder.split(total, weights, lotSize.value());
    }

    private static List<BigDecimal> zeros(int count) {
        return Collections.nCopies(count, BigDecimal.ZERO);
    }

    private static List<Quantity> add(List<BigDecimal> left, List<BigDecimal> right) {
        List<Quantity> sums = new ArrayList<>();
        for (int index = 0; index < left.size(); index++) {
            sums.add(new Quantity(left.get(index).add(right.get(index))));
        }
        return sums;
    }
}
