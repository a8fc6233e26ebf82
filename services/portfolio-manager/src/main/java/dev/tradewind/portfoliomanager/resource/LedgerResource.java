// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.portfolio.ClosedLot;
import dev.tradewind.portfolio.Lot;
import dev.tradewind.portfoliomanager.store.LedgerStore;
import dev.tradewind.serviceapi.portfolio.LedgerAnswer;
import dev.tradewind.serviceapi.portfolio.LotsAnswer;

/// The ledger and the lots: asked for and exported.
public final class LedgerResource {

    private static final int DEFAULT_LIMIT = 200;
    private static final int LARGEST_LIMIT = 1_000;

    private final Database database;
    private final LedgerStore store;
    private final EngineQuestion books;

    public LedgerResource(Database database, LedgerStore store, EngineQuestion books) {
        this.database = database;
        this.store = store;
        this.books = books;
    }

    public void publish(Router router) {
        router.get("/api/v1/ledger", request -> Response.json(ledger(request)))
                .get("/api/v1/ledger.csv", _ -> ledgerCsv())
                .get("/api/v1/lots", _ -> Response.json(lots()))
                .get("/api/v1/lots.csv", _ -> lotsCsv());
    }

    private LedgerAnswer ledger(Request request) {
        long after = request.queryWithin("after", 0, 0, Long.MAX_VALUE - LARGEST_LIMIT);
        int limit = (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        return database.read(handle -> store.entries(handle, after, limit));
    }

    private Response ledgerCsv() {
        Csv csv =
                new Csv(
                        "number",
                        "kind",
                        "reference",
                        "time",
                        "owner",
                        "account",
                        "amount",
                        "currency");
        for (LedgerStore.Row row :
                database.read(handle -> store.rows(handle, 0, store.last(handle)))) {
            csv.row(
                    row.number(),
                    row.kind(),
                    row.reference(),
                    row.time(),
                    row.owner(),
                    row.account(),
                    row.amount().amount(),
                    row.amount().currency());
        }
        return csv.response();
    }

    private LotsAnswer lots() {
        return books.ask(engine ->
                new LotsAnswer(
                        engine.openLots().stream().map(LedgerResource::open).toList(),
                        engine.closedLots().stream().map(LedgerResource::closed).toList()));
    }

    private Response lotsCsv() {
        Csv csv =
                new Csv(
                        "state",
                        "symbol",
                        "quantity",
                        "opened_at",
                        "open_price",
                        "closed_at",
                        "close_price",
                        "fees",
                        "pnl",
                        "currency");
        LotsAnswer lots = lots();
        for (LotsAnswer.ClosedLot lot : lots.closed()) {
            csv.row(
                    "CLOSED",
                    lot.symbol(),
                    lot.quantity(),
                    lot.openedAt(),
                    lot.openPrice(),
                    lot.closedAt(),
                    lot.closePrice(),
                    lot.fees().amount(),
                    lot.pnl().amount(),
                    lot.pnl().currency());
        }
        for (LotsAnswer.OpenLot lot : lots.open()) {
            csv.row(
                    "OPEN",
                    lot.symbol(),
                    lot.quantity(),
                    lot.openedAt(),
                    lot.price(),
                    "",
                    "",
                    lot.fee().amount(),
                    "",
                    lot.fee().currency());
        }
        return csv.response();
    }

    private static LotsAnswer.OpenLot open(Lot lot) {
        return new LotsAnswer.OpenLot(
                lot.entryId(),
                lot.symbol(),
                lot.openedAt(),
                lot.quantity(),
                lot.price(),
                lot.fee());
    }

    private static LotsAnswer.ClosedLot closed(ClosedLot lot) {
        return new LotsAnswer.ClosedLot(
                lot.openEntryId(),
                lot.closeEntryId(),
                lot.symbol(),
                lot.quantity(),
                lot.openedAt(),
                lot.openPrice(),
                lot.closedAt(),
                lot.closePrice(),
                lot.fees(),
                lot.pnl());
    }
}
