// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.risk.RiskLimit;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.serviceapi.risk.LimitsChange;
import dev.tradewind.serviceapi.risk.LimitsChanged;
import dev.tradewind.serviceapi.risk.LimitsChanged.Difference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a change of limits makes of them.
final class LimitChanges {

    private LimitChanges() {}

    static RiskLimits apply(RiskLimits before, LimitsChange change) {
        Map<RiskLimit, BigDecimal> values = new EnumMap<>(RiskLimit.class);
        change.values().forEach((key, value) -> values.put(known(key), value));
        List<Symbol> products = change.products() == null ? before.products() : change.products();
        try {
            return before.changed(values, products);
        } catch (IllegalArgumentException outOfRange) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE, "values", String.valueOf(outOfRange.getMessage()));
        }
    }

    static LimitsChanged event(
            RiskLimits before, RiskLimits after, LimitsChange change, Instant changedAt) {
        List<Difference> differences = new ArrayList<>();
        for (RiskLimit limit : RiskLimit.values()) {
            BigDecimal old = before.value(limit);
            BigDecimal now = after.value(limit);
            if (old.compareTo(now) != 0) {
                differences.add(
                        new Difference(limit.key(), old.toPlainString(), now.toPlainString()));
            }
        }
        if (!before.products().equals(after.products())) {
            differences.add(
                    new Difference(
                            "products", before.products().toString(), after.products().toString()));
        }
        return new LimitsChanged(
                after.version(), change.by(), change.reason(), changedAt, differences);
    }

    private static RiskLimit known(String key) {
        return RiskLimit.find(key)
                .orElseThrow(() ->
                        ProblemException.ofField(
                                        ProblemCode.INVALID_VALUE,
                                        "values." + key,
                                        "there is no limit '" + key + "'")
                                .withValid(RiskLimit.keys()));
    }
}
