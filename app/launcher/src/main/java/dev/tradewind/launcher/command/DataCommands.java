// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import picocli.CommandLine.Command;

/// What can be done with recorded market data.
@Command(
        name = "data",
        description = "Works with recorded market data.",
        subcommands = DataVerify.class,
        footer = {"", "Example: tradewind data verify ../shared/data"},
        synopsisSubcommandLabel = "verify")
public final class DataCommands {}
