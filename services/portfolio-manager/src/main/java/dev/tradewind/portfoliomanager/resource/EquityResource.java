// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.framework.http.EventStream;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.portfoliomanager.store.EquityStore;
import dev.tradewind.portfoliomanager.view.PortfolioView;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.portfolio.EquityAnswer;
import dev.tradewind.serviceapi.portfolio.EquityView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The equity curve: asked for, exported, and as it grows.
public final class EquityResource {

    private static final int MOST_POINTS = 5_000;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Views views;
    private final Database database;
    private final EquityStore store;

    public EquityResource(Views views, Database database, EquityStore store) {
        this.views = views;
        this.database = database;
        this.store = store;
    }

    public void publish(Router router) {
        router.get("/api/v1/equity", request -> Response.json(answer(request)))
                .get("/api/v1/equity.csv", this::csv)
                .get("/api/v1/equity/stream", _ -> Response.events(this::stream));
    }

    private EquityAnswer answer(Request request) {
        List<EquityView> points = points(request);
        return new EquityAnswer(points.size(), thinned(points));
    }

    private Response csv(Request request) {
        Csv csv =
                new Csv(
                        "as_of",
                        "equity",
                        "cash",
                        "peak",
                        "drawdown_fraction",
                        "transfers",
                        "traded",
                        "fees");
        for (EquityView point : points(request)) {
            csv.row(
                    point.asOf(),
                    point.equity().amount(),
                    point.cash().amount(),
                    point.peak().amount(),
                    point.drawdownFraction(),
                    point.transfers().amount(),
                    point.traded().amount(),
                    point.fees().amount());
        }
        return csv.response();
    }

    private void stream(EventStream stream) throws InterruptedException {
        Instant told = null;
        while (stream.isOpen()) {
            Optional<PortfolioView> next = views.awaitAfter(told, HEARTBEAT);
            if (next.isEmpty()) {
                stream.heartbeat();
                continue;
            }
            told = next.get().snapshot().asOf();
            stream.send("equity", EquityStore.view(next.get().point()));
        }
    }

    private List<EquityView> points(Request request) {
        Instant from = request.query("from", Instant::parse).orElse(FIRST);
        Instant to = request.query("to", Instant::parse).orElse(LAST);
        return database.read(handle -> store.between(handle, from, to));
    }

    /// At most [#MOST_POINTS] of the points, evenly spread, the first and the last among them.
    private static List<EquityView> thinned(List<EquityView> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        List<EquityView> kept = new ArrayList<>(MOST_POINTS);
        long last = points.size() - 1L;
        for (int index = 0; index < MOST_POINTS; index++) {
            kept.add(points.get((int) (index * last / (MOST_POINTS - 1))));
        }
        return kept;
    }
}
