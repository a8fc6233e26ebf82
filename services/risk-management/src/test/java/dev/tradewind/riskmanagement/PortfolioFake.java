// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.portfolio.SnapshotTaken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A portfolio manager whose snapshots a test makes: all in cash, with the equity told.
final class PortfolioFake {

    private final Map<Instant, PortfolioSnapshot> snapshots = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable ServiceContext context;

    ServiceDefinition definition() {
        return new ServiceDefinition(
                PortfolioClient.SERVICE,
                0,
                List.of(),
                started -> {
                    context = started;
                    started.feed();
                    started.router().get("/api/v1/snapshot", this::answer);
                });
    }

    int asked() {
        return asked.get();
    }

    /// Makes the snapshot of `asOf` and tells it on the feed.
    void take(Instant asOf, String equity, String peak) {
        take(asOf, equity, peak, List.of());
    }

    /// The same, holding something.
    void take(Instant asOf, String equity, String peak, List<Position> positions) {
        PortfolioSnapshot snapshot =
                new PortfolioSnapshot(
                        asOf,
                        Asset.USD,
                        Money.usd(equity),
                        Money.usd(equity),
                        Money.usd(peak),
                        Money.usd(peak).minus(Money.usd(equity)).fractionOf(Money.usd(peak)),
                        Money.usd(equity),
                        positions,
                        List.of(),
                        List.of());
        snapshots.put(asOf, snapshot);
        ServiceContext started = Objects.requireNonNull(context);
        started.database()
                .useTransaction(transaction -> {
                    long sequence =
                            started.feed()
                                    .append(
                                            transaction,
                                            SnapshotTaken.TYPE,
                                            "portfolio",
                                            summary(snapshot));
                    if (sequence < 1) {
                        throw new IllegalStateException("no sequence");
                    }
                });
    }

    private Response answer(Request request) {
        asked.incrementAndGet();
        Instant asOf = request.query("asOf", Instant::parse).orElseThrow();
        PortfolioSnapshot snapshot = snapshots.get(asOf);
        if (snapshot == null) {
            throw ProblemException.of(ProblemCode.NOT_YET, "no snapshot as of " + asOf);
        }
        return Response.json(snapshot);
    }

    private static SnapshotTaken summary(PortfolioSnapshot snapshot) {
        return new SnapshotTaken(
                snapshot.asOf(),
                snapshot.equity(),
                snapshot.cash(),
                snapshot.peakEquity(),
                snapshot.drawdownFraction(),
                snapshot.equityDayAgo());
    }
}
