// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.store;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.risk.RiskLimit;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.serviceapi.risk.LimitsChanged;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Every version of the limits; none is ever changed or removed.
public final class LimitStore {

    private final String table;

    private record Stored(
            long version, SortedMap<String, BigDecimal> values, List<Symbol> products) {}

    /// @param prefix of the service's tables
    public LimitStore(String prefix) {
        table = prefix + "_limits";
    }

    /// The newest version. A limit that a newer release knows and the stored version does not has
    /// its default; a stored value beyond a ceiling that a newer release lowered stops the start.
    public Optional<RiskLimits> newest(Handle handle) {
        return handle.createQuery("SELECT content FROM " + table + " ORDER BY version DESC LIMIT 1")
                .mapTo(String.class)
                .map(text -> limits(Json.read(text, Stored.class)))
                .findOne();
    }

    public void append(Handle transaction, RiskLimits limits, LimitsChanged change) {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        limits.values().forEach((limit, value) -> values.put(limit.key(), value));
        Stored stored = new Stored(limits.version(), values, limits.products());
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (version, content, change) VALUES (?, ?, ?)")
                        .bind(0, limits.version())
                        .bind(1, Json.write(stored))
                        .bind(2, Json.write(change))
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("a version of limits must be one row: " + rows);
        }
    }

    /// Every change, newest first.
    public List<LimitsChanged> history(Handle handle) {
        return handle.createQuery("SELECT change FROM " + table + " ORDER BY version DESC")
                .mapTo(String.class)
                .map(text -> Json.read(text, LimitsChanged.class))
                .list();
    }

    private static RiskLimits limits(Stored stored) {
        Map<RiskLimit, BigDecimal> values = new TreeMap<>();
        stored.values()
                .forEach((key, value) ->
                        RiskLimit.find(key).ifPresent(limit -> values.put(limit, value)));
        return new RiskLimits(stored.version(), values, stored.products());
    }
}
