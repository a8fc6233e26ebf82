// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.execution;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Quantity;

/// The part of a parent order that belongs to one bot.
public record BotShare(BotId bot, Quantity quantity) {}
