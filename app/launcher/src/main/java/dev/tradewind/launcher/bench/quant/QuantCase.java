// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import dev.tradewind.base.check.Checks;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// One measured piece of work: its name in the comparison programs (`ind.rsi14`), what one run handles how often
/// (1,000,000 times `bar`), and how it is made ready. The made body answers a figure of its result: equal figures,
/// equal work.
public record QuantCase(
        String name, String unit, long units, Supplier<DoubleSupplier> preparation) {

    public QuantCase {
        Checks.notBlank("name", name);
        Checks.positive("units", units);
    }
}
