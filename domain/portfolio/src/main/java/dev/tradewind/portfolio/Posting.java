// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;

/// One line of a ledger entry: `amount` (signed, in its own currency or coin) to the account of
/// `owner`.
public record Posting(BotId owner, AccountKind account, Money amount) {}
