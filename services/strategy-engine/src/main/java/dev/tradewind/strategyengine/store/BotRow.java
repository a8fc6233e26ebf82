// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.store;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.serviceapi.strategy.BotState;
import java.time.Instant;

/// A bot as it is stored.
public record BotRow(BotConfig config, BotState state, Instant changedAt) {}
