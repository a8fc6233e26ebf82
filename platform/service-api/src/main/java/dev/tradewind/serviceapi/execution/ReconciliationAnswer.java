// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The last comparison with the venue: `GET /api/v1/execution/reconciliation`. `marketTime` is the
/// venue's clock, `checkedAt` the wall clock. `resolved` tells what
/// became of orders whose fate was open. `differences` is empty when everything is equal to the
/// last unit. `halts` are stopped products with the reason.
public record ReconciliationAnswer(
        Instant checkedAt,
        Instant marketTime,
        ReconciliationTrigger trigger,
        int openOrders,
        int bookedFills,
        List<AssetBalance> balances,
        List<String> resolved,
        List<ReconciliationDifference> differences,
        SortedMap<Symbol, String> halts) {

    public ReconciliationAnswer {
        balances = List.copyOf(balances);
        resolved = List.copyOf(resolved);
        differences = List.copyOf(differences);
        halts = Collections.unmodifiableSortedMap(new TreeMap<>(halts));
    }

    /// Whether the venue and we agree in everything.
    public boolean isEqual() {
        return differences.isEmpty();
    }
}
