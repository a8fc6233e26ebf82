// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import java.util.List;
import java.util.stream.Stream;

/// Every case of `bench quant`.
public final class QuantCases {

    private QuantCases() {}

    /// All cases in the order in which they run.
    public static List<QuantCase> all() {
        return Stream.of(IndicatorCases.all(), RiskCases.all()).flatMap(List::stream).toList();
    }
}
