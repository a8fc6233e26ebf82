// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.store;

import dev.tradewind.framework.json.Json;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.serviceapi.portfolio.EquityView;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The equity curve, for reading.
public final class EquityStore {

    private final String table;

    /// @param prefix of the service's tables
    public EquityStore(String prefix) {
        table = prefix + "_equity";
    }

    public void keep(Handle transaction, EquityPoint point) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (as_of, point) VALUES (?, ?)"
                                        + " ON CONFLICT (as_of) DO UPDATE SET"
                                        + " point = excluded.point")
                        .bind(0, point.asOf().toString())
                        .bind(1, Json.write(view(point)))
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("equity point " + point.asOf() + " must be one row");
        }
    }

    /// Points with `from` <= as-of <= `to`, oldest first.
    public List<EquityView> between(Handle handle, Instant from, Instant to) {
        return handle.createQuery(
                        "SELECT point FROM "
                                + table
                                + " WHERE as_of >= ? AND as_of <= ? ORDER BY as_of")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .mapTo(String.class)
                .map(text -> Json.read(text, EquityView.class))
                .list();
    }

    /// A point as it is told.
    public static EquityView view(EquityPoint point) {
        return new EquityView(
                point.asOf(),
                point.equity(),
                point.cash(),
                point.peak(),
                point.drawdownFraction(),
                point.transfers(),
                point.traded(),
                point.fees());
    }
}
