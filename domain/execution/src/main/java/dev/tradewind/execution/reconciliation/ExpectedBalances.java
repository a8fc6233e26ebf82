// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.reconciliation;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Fill;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the account must hold of each asset: the opening balances and every own fill since.
/// Immutable.
public record ExpectedBalances(SortedMap<Asset, BigDecimal> totals) {

    public ExpectedBalances {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    public static ExpectedBalances opening(Map<Asset, BigDecimal> totals) {
        return new ExpectedBalances(new TreeMap<>(totals));
    }

    /// After a fill: base against quote, and the fee out of quote.
    public ExpectedBalances after(Fill fill) {
        BigDecimal sign = BigDecimal.valueOf(fill.side().sign());
        TreeMap<Asset, BigDecimal> next = new TreeMap<>(totals);
        next.merge(fill.symbol().base(), fill.quantity().value().multiply(sign), BigDecimal::add);
        BigDecimal paid = fill.notional().amount().multiply(sign).add(fill.fee().amount());
        next.merge(fill.symbol().quote(), paid.negate(), BigDecimal::add);
        return new ExpectedBalances(next);
    }

    /// The total of one asset, zero if it was never held.
    public BigDecimal total(Asset asset) {
        return totals.getOrDefault(asset, BigDecimal.ZERO);
    }
}
