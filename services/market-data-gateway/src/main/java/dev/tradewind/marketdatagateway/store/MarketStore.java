// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.json.ModelJson;
import dev.tradewind.serviceapi.marketdata.GapEntry;
import dev.tradewind.serviceapi.marketdata.QualityAnswer;
import dev.tradewind.serviceapi.marketdata.RefusedBar;
import dev.tradewind.venue.VenueStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Products, gap ledger and the place in the venue's feed. Writing methods take the transaction of
/// the change.
public final class MarketStore {

    private static final String PREFIX = "market_data_gateway_";
    private static final int NEWEST_ENTRIES = 1_000;

    private final Database database;

    /// What the store knows of its market: the venue's status when it was last stored, the number
    /// of the last venue event whose effect is stored, and the last instant that closed.
    public record Source(VenueStatus status, long position, @Nullable Instant closedInstant) {}

    /// A product and the event that told its newest bar.
    public record Product(Instrument instrument, long lastSequence) {}

    public MarketStore(Database database) {
        this.database = database;
    }

    /// The market of this store, empty before it is loaded for the first time.
    public Optional<Source> source() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT status, position, closed_instant FROM " + PREFIX + "source")
                        .map((row, _) -> source(row))
                        .findOne());
    }

    public void saveSource(Handle transaction, Source source) {
        Instant closed = source.closedInstant();
        int unused =
                transaction.execute(
                        "INSERT INTO "
                                + PREFIX
                                + "source (id, status, position, closed_instant) VALUES (1, ?, "
                                + "?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET status = excluded.status,"
                                + " position = excluded.position,"
                                + " closed_instant = excluded.closed_instant",
                        ModelJson.write(source.status()),
                        source.position(),
                        closed == null ? null : closed.getEpochSecond());
    }

    /// Every product, sorted by symbol.
    public List<Product> products() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT body, last_sequence FROM "
                                        + PREFIX
                                        + "product ORDER BY symbol")
                        .map((row, _) -> product(row))
                        .list());
    }

    public void saveProduct(Handle transaction, Instrument instrument) {
        int unused =
                transaction.execute(
                        "INSERT INTO "
                                + PREFIX
                                + "product (symbol, body, last_sequence) VALUES (?, ?, 0)"
                                + " ON CONFLICT (symbol) DO UPDATE SET body = excluded.body",
                        instrument.symbol().toString(),
                        ModelJson.write(instrument));
    }

    public void saveLastSequence(Handle transaction, Symbol symbol, long sequence) {
        int unused =
                transaction.execute(
                        "UPDATE " + PREFIX + "product SET last_sequence = ? WHERE symbol = ?",
                        sequence,
                        symbol.toString());
    }

    public void addGap(Handle transaction, GapEntry gap) {
        insert(transaction, "gap", gap);
    }

    public void addRefusedBar(Handle transaction, RefusedBar refused) {
        insert(transaction, "refused_bar", refused);
    }

    /// The newest entries of the gap ledger, newest first.
    public QualityAnswer quality() {
        return database.read(handle ->
                new QualityAnswer(
                        newest(handle, "gap", GapEntry.class),
                        newest(handle, "refused_bar", RefusedBar.class)));
    }

    private static void insert(Handle transaction, String table, Object body) {
        int unused =
                transaction.execute(
                        "INSERT INTO " + PREFIX + table + " (body) VALUES (?)",
                        ModelJson.write(body));
    }

    private static <T> List<T> newest(Handle handle, String table, Class<T> type) {
        List<T> entries = new ArrayList<>();
        handle.createQuery("SELECT body FROM " + PREFIX + table + " ORDER BY number DESC LIMIT ?")
                .bind(0, NEWEST_ENTRIES)
                .mapTo(String.class)
                .forEach(body -> entries.add(ModelJson.read(body, type)));
        return entries;
    }

    private static Source source(ResultSet row) throws SQLException {
        long closed = row.getLong("closed_instant");
        Instant instant = row.wasNull() ? null : Instant.ofEpochSecond(closed);
        return new Source(
                ModelJson.read(row.getString("status"), VenueStatus.class),
                row.getLong("position"),
                instant);
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                ModelJson.read(row.getString("body"), Instrument.class),
                row.getLong("last_sequence"));
    }
}
