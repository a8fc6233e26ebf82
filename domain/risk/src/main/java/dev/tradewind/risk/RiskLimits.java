// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One version of all limits, and the only products that may be bought. Versions count from 1.
public record RiskLimits(long version, Map<RiskLimit, BigDecimal> values, List<Symbol> products) {

    public RiskLimits {
        Checks.positive("version", version);
        EnumMap<RiskLimit, BigDecimal> all = new EnumMap<>(RiskLimit.class);
        for (RiskLimit limit : RiskLimit.values()) {
            all.put(limit, limit.checked(values.getOrDefault(limit, limit.standard())));
        }
        values = Collections.unmodifiableMap(all);
        products = products.stream().distinct().sorted().toList();
        requireRising(values, RiskLimit.DRAWDOWN_SOFT, RiskLimit.DRAWDOWN_STOP);
        requireRising(values, RiskLimit.DRAWDOWN_STOP, RiskLimit.DRAWDOWN_HALT);
    }

    /// Version 1: every default, for `products`.
    public static RiskLimits defaults(List<Symbol> products) {
        return new RiskLimits(1, Map.of(), products);
    }

    /// The next version, with `changes` in place of the present values.
    public RiskLimits changed(Map<RiskLimit, BigDecimal> changes, List<Symbol> newProducts) {
        EnumMap<RiskLimit, BigDecimal> merged = new EnumMap<>(values);
        merged.putAll(changes);
        return new RiskLimits(version + 1, merged, newProducts);
    }

    public BigDecimal value(RiskLimit limit) {
        return values.getOrDefault(limit, limit.standard());
    }

    /// A limit that is in seconds.
    public Duration duration(RiskLimit limit) {
        return Duration.ofMillis(value(limit).movePointRight(3).longValue());
    }

    private static void requireRising(
            Map<RiskLimit, BigDecimal> values, RiskLimit lower, RiskLimit upper) {
        BigDecimal bound = values.getOrDefault(upper, upper.standard());
        BigDecimal value = values.getOrDefault(lower, lower.standard());
        Checks.require(
                value.compareTo(bound) < 0, lower.key(), "must be below " + upper.key(), value);
    }
}
