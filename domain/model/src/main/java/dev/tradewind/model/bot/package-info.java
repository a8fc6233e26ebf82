// SPDX-License-Identifier: Apache-2.0
/// A bot: one strategy with parameters on named products. Start at
/// [dev.tradewind.model.bot.BotConfig].
@NullMarked
package dev.tradewind.model.bot;

import org.jspecify.annotations.NullMarked;
