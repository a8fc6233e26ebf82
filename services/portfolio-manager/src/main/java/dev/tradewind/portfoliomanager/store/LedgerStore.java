// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.store;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.portfolio.LedgerEntry;
import dev.tradewind.portfolio.Posting;
import dev.tradewind.serviceapi.portfolio.LedgerAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The ledger, for reading: the books themselves never need it.
public final class LedgerStore {

    private final String table;

    /// @param prefix of the service's tables
    public LedgerStore(String prefix) {
        table = prefix + "_posting";
    }

    /// One posting with its entry.
    public record Row(
            long number,
            String kind,
            String reference,
            Instant time,
            BotId owner,
            String account,
            Money amount) {}

    public void append(Handle transaction, LedgerEntry entry) {
        PreparedBatch batch =
                transaction.prepareBatch(
                        "INSERT INTO "
                                + table
                                + " (number, line, kind, reference, time, owner, account, amount,"
                                + " currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        int line = 0;
        for (Posting posting : entry.postings()) {
            line++;
            batch.bind(0, entry.number())
                    .bind(1, line)
                    .bind(2, entry.kind().name())
                    .bind(3, entry.reference())
                    .bind(4, entry.time().toString())
                    .bind(5, posting.owner().value())
                    .bind(6, posting.account().name())
                    .bind(7, posting.amount().amount().toPlainString())
                    .bind(8, posting.amount().currency().code())
                    .add();
        }
        if (batch.execute().length != line) {
            throw new IllegalStateException("ledger entry " + entry.number() + " is incomplete");
        }
    }

    /// Up to `limit` entries numbered above `after`, oldest first.
    public LedgerAnswer entries(Handle handle, long after, int limit) {
        List<Row> rows = rows(handle, after, after + limit);
        Map<Long, LedgerAnswer.Entry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            LedgerAnswer.Line line =
                    new LedgerAnswer.Line(row.owner(), row.account(), row.amount());
            entries.merge(row.number(), entry(row, line), LedgerStore::joined);
        }
        return new LedgerAnswer(last(handle), List.copyOf(entries.values()));
    }

    /// Every posting of the entries numbered above `after` up to `last`, in order.
    public List<Row> rows(Handle handle, long after, long last) {
        return handle.createQuery(
                        "SELECT number, kind, reference, time, owner, account, amount,"
                                + " currency FROM "
                                + table
                                + " WHERE number > ? AND number <= ? ORDER BY number, line")
                .bind(0, after)
                .bind(1, last)
                .map((row, _) -> row(row))
                .list();
    }

    /// Number of the newest entry, 0 for none.
    public long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private static LedgerAnswer.Entry entry(Row row, LedgerAnswer.Line line) {
        return new LedgerAnswer.Entry(
                row.number(), row.kind(), row.reference(), row.time(), List.of(line));
    }

    private static LedgerAnswer.Entry joined(LedgerAnswer.Entry one, LedgerAnswer.Entry next) {
        List<LedgerAnswer.Line> lines = new ArrayList<>(one.postings());
        lines.addAll(next.postings());
        return new LedgerAnswer.Entry(one.number(), one.kind(), one.reference(), one.time(), lines);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("reference"),
                Instant.parse(row.getString("time")),
                new BotId(row.getString("owner")),
                row.getString("account"),
                Money.of(row.getString("amount"), new Asset(row.getString("currency"))));
    }
}
