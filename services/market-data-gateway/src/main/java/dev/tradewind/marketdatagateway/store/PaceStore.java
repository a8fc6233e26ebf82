// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.store;

import dev.tradewind.framework.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Up to which instant each consumer has finished, on disk: nobody has to say it twice after a
/// restart.
public final class PaceStore {

    private static final String TABLE = "market_data_gateway_pace";

    private final Database database;

    public PaceStore(Database database) {
        this.database = database;
    }

    public Map<String, Instant> acknowledged() {
        return database.read(handle -> {
            Map<String, Instant> instants = new TreeMap<>();
            handle.createQuery("SELECT consumer, instant FROM " + TABLE)
                    .map((row, _) -> entry(row))
                    .forEach(each -> instants.put(each.getKey(), each.getValue()));
            return instants;
        });
    }

    private static Map.Entry<String, Instant> entry(ResultSet row) throws SQLException {
        return Map.entry(row.getString("consumer"), Instant.ofEpochSecond(row.getLong("instant")));
    }

    public void save(String consumer, Instant instant) {
        database.useTransaction(transaction -> {
            int unused =
                    transaction.execute(
                            "INSERT INTO "
                                    + TABLE
                                    + " (consumer, instant) VALUES (?, ?)"
                                    + " ON CONFLICT (consumer) DO UPDATE"
                                    + " SET instant = excluded.instant",
                            consumer,
                            instant.getEpochSecond());
        });
    }
}
