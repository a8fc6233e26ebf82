// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Changes limits: `PUT /api/v1/risk/limits`. `version` is the one the change was made from;
/// `values` are new values by key, others stay; `products` replaces the allow-list if given. Who
/// and why are kept.
public record LimitsChange(
        long version,
        String by,
        String reason,
        SortedMap<String, BigDecimal> values,
        @Nullable List<Symbol> products) {

    public LimitsChange {
        Checks.notBlank("by", by);
        Checks.notBlank("reason", reason);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        products = products == null ? null : List.copyOf(products);
    }
}
