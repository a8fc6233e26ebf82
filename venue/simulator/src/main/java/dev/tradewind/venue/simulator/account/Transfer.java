// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.account;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;
import java.time.Instant;

/// One entry of the venue's ledger: `amount` (> 0) of `asset` moved between two books. `number`
/// counts from 1, `reference` names the fill or deposit.
public record Transfer(
        long number,
        Instant time,
        Asset asset,
        BigDecimal amount,
        Book from,
        Book to,
        String reference) {

    public Transfer {
        Checks.positive("amount", amount);
        Checks.require(from != to, "to", "must differ from " + from, to);
    }
}
