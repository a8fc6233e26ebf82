// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import java.time.Instant;
import java.util.List;

/// One balanced change of the ledger. Entries are numbered from 1; `reference` is the fill's entry
/// id, the cross id or the transfer id.
public record LedgerEntry(
        long number, Kind kind, String reference, Instant time, List<Posting> postings) {

    /// What happened.
    public enum Kind {
        OPENING,
        TRANSFER,
        FILL,
        CROSS
    }

    public LedgerEntry {
        Checks.positive("number", number);
        postings = List.copyOf(postings);
    }
}
