// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import picocli.CommandLine.Command;

/// Commands about regime classifiers; they need no running system.
@Command(
        name = "regime",
        description = "Classifies market regimes, trains the model and scores the classifiers.",
        footer = {"", "Example: tradewind regime score --html card.html"},
        subcommands = {ClassifyBars.class, ScoreRegimes.class, TrainRegimeModel.class},
        synopsisSubcommandLabel = "(classify | score | train)")
public final class Regimes {}
