// SPDX-License-Identifier: Apache-2.0
/// Measurements of the running system: [dev.tradewind.launcher.bench.StartBench] starts a fresh process,
/// [dev.tradewind.launcher.bench.FlowBench] follows closes to orders. Start at either.
@NullMarked
package dev.tradewind.launcher.bench;

import org.jspecify.annotations.NullMarked;
