// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionRecordsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Every decision ever made, numbered in the order they were made. Safe from any thread.
public final class DecisionStore {

    private final Database database;
    private final String table;

    public DecisionStore(Database database, String prefix) {
        this.database = database;
        this.table = prefix + "_decision";
    }

    /// A decision with its packed form, which is made before the transaction that all services wait
    /// for.
    record Packed(DecisionRecord decision, byte[] body) {

        static Packed of(DecisionRecord decision) {
            return new Packed(decision, PackedJson.pack(decision));
        }
    }

    /// Adds decisions in their order.
    void add(Handle transaction, List<Packed> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                transaction.prepareBatch(
                        "INSERT INTO "
                                + table
                                + " (decision, bot, symbol, as_of, outcome, body)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        for (Packed packed : decisions) {
            DecisionRecord decision = packed.decision();
            batch =
                    batch.bind(0, decision.id().value())
                            .bind(1, decision.bot().value())
                            .bind(2, decision.symbol().toString())
                            .bind(3, decision.asOf().getEpochSecond())
                            .bind(4, decision.outcome().name())
                            .bind(5, packed.body())
                            .add();
        }
        int[] rows = batch.execute();
        if (rows.length != decisions.size()) {
            throw new IllegalStateException(
                    "every decision must be one row: " + rows.length + " of " + decisions.size());
        }
    }

    public Optional<DecisionRecord> find(DecisionId decision) {
        return database.read(handle ->
                handle.createQuery("SELECT body FROM " + table + " WHERE decision = ?")
                        .bind(0, decision.value())
                        .mapTo(byte[].class)
                        .findOne()
                        .map(PackedJson::unpack));
    }

    /// Decisions that match, newest first; one more than the limit says that there are more.
    public List<DecisionSummary> newest(DecisionQuery wanted) {
        Conditions conditions = Conditions.of(wanted);
        String sql =
                "SELECT body FROM "
                        + table
                        + conditions.where()
                        + " ORDER BY sequence DESC LIMIT "
                        + (wanted.limit() + 1);
        return database.read(handle ->
                conditions
                        .bindTo(handle.createQuery(sql))
                        .mapTo(byte[].class)
                        .map(PackedJson::unpack)
                        .map(DecisionSummary::of)
                        .list());
    }

    /// Whole decisions after a position, in the order they were made.
    public DecisionRecordsAnswer after(long position, int limit) {
        record Numbered(long sequence, DecisionRecord decision) {}
        List<Numbered> rows =
                database.read(handle ->
                        handle.createQuery(
                                        "SELECT sequence, body FROM "
                                                + table
                                                + " WHERE sequence > ? ORDER BY sequence LIMIT ?")
                                .bind(0, position)
                                .bind(1, limit)
                                .map((row, _) ->
                                        new Numbered(
                                                row.getLong("sequence"),
                                                PackedJson.unpack(row.getBytes("body"))))
                                .list());
        long next = rows.isEmpty() ? position : rows.getLast().sequence();
        return new DecisionRecordsAnswer(rows.stream().map(Numbered::decision).toList(), next);
    }

    /// The newest decision of a bot on a product.
    public Optional<DecisionRecord> latest(BotId bot, Symbol symbol) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT body FROM "
                                        + table
                                        + " WHERE bot = ? AND symbol = ?"
                                        + " ORDER BY sequence DESC LIMIT 1")
                        .bind(0, bot.value())
                        .bind(1, symbol.toString())
                        .mapTo(byte[].class)
                        .findOne()
                        .map(PackedJson::unpack));
    }

    /// The parts of a WHERE clause and their values.
    private record Conditions(List<String> parts, List<Object> values) {

        static Conditions of(DecisionQuery wanted) {
            Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
            BotId bot = wanted.bot();
            conditions.add("bot = ?", bot == null ? null : bot.value());
            Symbol symbol = wanted.symbol();
            conditions.add("symbol = ?", symbol == null ? null : symbol.toString());
            Instant from = wanted.from();
            conditions.add("as_of >= ?", from == null ? null : from.getEpochSecond());
            Instant to = wanted.to();
            conditions.add("as_of <= ?", to == null ? null : to.getEpochSecond());
            conditions.addOutcomes(wanted.outcomes());
            return conditions;
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        Query bindTo(Query query) {
            Query bound = query;
            for (int i = 0; i < values.size(); i++) {
                bound = bound.bind(i, values.get(i));
            }
            return bound;
        }

        private void add(String part, @Nullable Object value) {
            if (value != null) {
                parts.add(part);
                values.add(value);
            }
        }

        private void addOutcomes(List<Outcome> outcomes) {
            if (outcomes.isEmpty()) {
                return;
            }
            parts.add("outcome IN (" + "?, ".repeat(outcomes.size() - 1) + "?)");
            outcomes.forEach(outcome -> values.add(outcome.name()));
        }
    }
}
