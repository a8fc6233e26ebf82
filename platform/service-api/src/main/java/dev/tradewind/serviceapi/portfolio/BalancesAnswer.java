// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;

/// What the ledger says is owned of each currency and coin: `GET /api/v1/balances`. It equals the
/// venue's balances to the last unit whenever nothing is in flight.
public record BalancesAnswer(Instant asOf, List<Money> balances) {

    public BalancesAnswer {
        balances = List.copyOf(balances);
    }
}
