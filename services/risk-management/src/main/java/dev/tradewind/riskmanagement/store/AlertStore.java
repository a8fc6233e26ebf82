// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.store;

import dev.tradewind.serviceapi.risk.RiskAlert;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Alerts, numbered from 1.
public final class AlertStore {

    private final String table;

    /// @param prefix of the service's tables
    public AlertStore(String prefix) {
        table = prefix + "_alert";
    }

    /// Appends an alert; its own number is ignored.
    public void append(Handle transaction, RiskAlert alert) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (market_time, kind, severity, message)"
                                        + " VALUES (?, ?, ?, ?)")
                        .bind(0, alert.marketTime().toString())
                        .bind(1, alert.kind())
                        .bind(2, alert.severity().name())
                        .bind(3, alert.message())
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("an alert must be one row: " + rows);
        }
    }

    /// The newest alerts, newest first.
    public List<RiskAlert> newest(Handle handle, int limit) {
        return handle.createQuery(
                        "SELECT number, market_time, kind, severity, message FROM "
                                + table
                                + " ORDER BY number DESC LIMIT ?")
                .bind(0, limit)
                .map((row, _) ->
                        new RiskAlert(
                                row.getLong("number"),
                                Instant.parse(row.getString("market_time")),
                                row.getString("kind"),
                                RiskAlert.Severity.valueOf(row.getString("severity")),
                                row.getString("message")))
                .list();
    }
}
