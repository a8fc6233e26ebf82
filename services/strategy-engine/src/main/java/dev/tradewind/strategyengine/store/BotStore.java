// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.serviceapi.json.ModelJson;
import dev.tradewind.serviceapi.strategy.BotState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The bots, by name. Safe from any thread.
public final class BotStore {

    private final Database database;
    private final String prefix;

    public BotStore(Database database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    /// All bots in the order of their names.
    public List<BotRow> all() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT config, state, changed_at FROM "
                                        + prefix
                                        + "_bot ORDER BY bot")
                        .map(BotStore::row)
                        .list());
    }

    public Optional<BotRow> find(BotId bot) {
        return database.read(handle -> find(handle, bot));
    }

    public Optional<BotRow> find(Handle handle, BotId bot) {
        return handle.createQuery(
                        "SELECT config, state, changed_at FROM " + prefix + "_bot WHERE bot = ?")
                .bind(0, bot.value())
                .map(BotStore::row)
                .findOne();
    }

    /// Adds the bot or replaces it.
    public void save(Handle transaction, BotRow row) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_bot (bot, config, state, changed_at)"
                                        + " VALUES (?, ?, ?, ?) ON CONFLICT (bot) DO UPDATE SET"
                                        + " config = excluded.config, state = excluded.state,"
                                        + " changed_at = excluded.changed_at")
                        .bind(0, row.config().id().value())
                        .bind(1, ModelJson.write(row.config()))
                        .bind(2, row.state().name())
                        .bind(3, row.changedAt().toString())
                        .execute();
        requireOneRow(rows, row.config().id());
    }

    public void remove(Handle transaction, BotId bot) {
        int rows =
                transaction
                        .createUpdate("DELETE FROM " + prefix + "_bot WHERE bot = ?")
                        .bind(0, bot.value())
                        .execute();
        requireOneRow(rows, bot);
    }

    /// True exactly once in the life of the store: the first fleet may be put in.
    public boolean claimSeeding(Handle transaction, Instant now) {
        return transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_seeding (id, seeded_at) VALUES (1, ?)"
                                        + " ON CONFLICT (id) DO NOTHING")
                        .bind(0, now.toString())
                        .execute()
                == 1;
    }

    private static void requireOneRow(int rows, BotId bot) {
        if (rows != 1) {
            throw new IllegalStateException("bot " + bot + " must be one row: " + rows);
        }
    }

    private static BotRow row(ResultSet row, StatementContext context) throws SQLException {
        return new BotRow(
                ModelJson.read(row.getString("config"), BotConfig.class),
                BotState.valueOf(row.getString("state")),
                Instant.parse(row.getString("changed_at")));
    }
}
