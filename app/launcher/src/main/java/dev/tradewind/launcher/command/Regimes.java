// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import picocli.CommandLine.Command;

/// Commands about regime classifiers; they need no running system.
@Command(
        name = "regime",
        description = "Scores the classifiers of market regimes.",
        footer = {"", "Example: tradewind regime score --html card.html"},
        subcommands = {ScoreRegimes.class},
        synopsisSubcommandLabel = "(score)")
public final class Regimes {}
