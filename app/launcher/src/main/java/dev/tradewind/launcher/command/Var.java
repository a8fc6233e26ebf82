// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import picocli.CommandLine.Command;

/// Value at risk: what a portfolio may lose, and whether such forecasts come true.
@Command(
        name = "var",
        description = "Measures what a portfolio may lose, and tests such forecasts.",
        subcommands = {VarReport.class, VarBacktest.class},
        footer = {"", "Example: tradewind var report returns.csv --weights 0.5,0.3,0.2"},
        synopsisSubcommandLabel = "(report | backtest)")
public final class Var {}
