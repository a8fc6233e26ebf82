// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.bot.BotConfig;
import java.time.Instant;
import java.util.List;

/// A bot: what it runs, whether it runs, since when, and its newest decision on each of its
/// products.
public record BotView(
        BotConfig bot, BotState state, Instant changedAt, List<DecisionSummary> latest) {

    public BotView {
        latest = List.copyOf(latest);
    }
}
