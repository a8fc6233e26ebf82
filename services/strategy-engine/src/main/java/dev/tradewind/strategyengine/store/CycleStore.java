// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.store;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.strategy.CycleCompleted;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.DecisionsRecorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps what came of an instant: its decisions, the run itself, the two events and the position in
/// the gateway's feed, in one transaction. Safe from any thread.
public final class CycleStore {

    /// How far the market has been worked through: the position in the gateway's feed and the last
    /// instant finished.
    public record Progress(long position, Instant instant) {}

    private static final String COLUMNS =
            "timeframe, as_of, closed_at, started_at, decided_at, evaluated, traded, blocked";

    private final Database database;
    private final String prefix;
    private final EventFeed feed;
    private final DecisionStore decisions;

    public CycleStore(Database database, String prefix, EventFeed feed, DecisionStore decisions) {
        this.database = database;
        this.prefix = prefix;
        this.feed = feed;
        this.decisions = decisions;
    }

    /// Where the last run left off; empty before the first.
    public Optional<Progress> progress() {
        return database.read(handle ->
                handle.createQuery("SELECT position, instant FROM " + prefix + "_progress")
                        .map((row, _) ->
                                new Progress(
                                        row.getLong("position"),
                                        Instant.parse(row.getString("instant"))))
                        .findOne());
    }

    /// Keeps a finished run and moves on behind the event at `position`.
    public void keep(long position, CycleView run, List<DecisionRecord> records) {
        List<DecisionStore.Packed> packed = records.stream().map(DecisionStore.Packed::of).toList();
        database.useTransaction(transaction -> {
            decisions.add(transaction, packed);
            addRun(transaction, run);
            tell(transaction, run, records);
            moveOn(transaction, new Progress(position, run.asOf()));
        });
    }

    /// The newest runs.
    public List<CycleView> newest(int limit) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM "
                                        + prefix
                                        + "_cycle ORDER BY sequence DESC LIMIT ?")
                        .bind(0, limit)
                        .map(CycleStore::run)
                        .list());
    }

    private void tell(Handle transaction, CycleView run, List<DecisionRecord> records) {
        String key = run.timeframe().code();
        List<DecisionSummary> summaries = records.stream().map(DecisionSummary::of).toList();
        long first =
                feed.append(
                        transaction,
                        DecisionsRecorded.TYPE,
                        key,
                        new DecisionsRecorded(run.timeframe(), run.asOf(), summaries));
        CycleCompleted completed =
                new CycleCompleted(
                        run.timeframe(), run.asOf(), run.evaluated(), run.traded(), run.blocked());
        long second = feed.append(transaction, CycleCompleted.TYPE, key, completed);
        assert first < second;
    }

    private void addRun(Handle transaction, CycleView run) {
        requireOneRow(
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_cycle ("
                                        + COLUMNS
                                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .bind(0, run.timeframe().code())
                        .bind(1, run.asOf().getEpochSecond())
                        .bind(2, run.closedAt().toString())
                        .bind(3, run.startedAt().toString())
                        .bind(4, run.decidedAt().toString())
                        .bind(5, run.evaluated())
                        .bind(6, run.traded())
                        .bind(7, run.blocked())
                        .execute());
    }

    private void moveOn(Handle transaction, Progress progress) {
        requireOneRow(
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_progress (id, position, instant)"
                                        + " VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                        + " position = excluded.position,"
                                        + " instant = excluded.instant")
                        .bind(0, progress.position())
                        .bind(1, progress.instant().toString())
                        .execute());
    }

    private static void requireOneRow(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a run must be one row: " + rows);
        }
    }

    private static CycleView run(ResultSet row, StatementContext context) throws SQLException {
        return new CycleView(
                Timeframe.parse(row.getString("timeframe")),
                Instant.ofEpochSecond(row.getLong("as_of")),
                Instant.parse(row.getString("closed_at")),
                Instant.parse(row.getString("started_at")),
                Instant.parse(row.getString("decided_at")),
                row.getInt("evaluated"),
                row.getInt("traded"),
                row.getInt("blocked"));
    }
}
