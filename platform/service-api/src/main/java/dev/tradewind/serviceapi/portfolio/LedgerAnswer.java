// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;

/// A stretch of the ledger, oldest first: `GET /api/v1/ledger?after=&limit=`. Every entry adds up
/// to zero in each currency. `lastNumber` is the newest entry's.
public record LedgerAnswer(long lastNumber, List<Entry> entries) {

    public LedgerAnswer {
        entries = List.copyOf(entries);
    }

    /// One entry: `kind` is OPENING, TRANSFER, FILL or CROSS.
    public record Entry(
            long number, String kind, String reference, Instant time, List<Line> postings) {

        public Entry {
            postings = List.copyOf(postings);
        }
    }

    /// One posting.
    public record Line(BotId owner, String account, Money amount) {}
}
