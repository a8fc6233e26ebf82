// SPDX-License-Identifier: Apache-2.0
/// Speed of the mathematics, measured on the workload and in the line format of the comparison programs, so that the
/// two can be set side by side. Start at [dev.tradewind.launcher.bench.quant.QuantBench]; a new case is one
/// [dev.tradewind.launcher.bench.quant.QuantCase] in [dev.tradewind.launcher.bench.quant.QuantCases].
@NullMarked
package dev.tradewind.launcher.bench.quant;

import org.jspecify.annotations.NullMarked;
