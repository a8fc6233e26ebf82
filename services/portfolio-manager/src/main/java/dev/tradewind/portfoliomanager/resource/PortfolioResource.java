// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.BotAttribution;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.RoundTrip;
import dev.tradewind.portfolio.performance.Performance;
import dev.tradewind.portfoliomanager.view.PortfolioView;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.BalancesAnswer;
import dev.tradewind.serviceapi.portfolio.PerformanceAnswer;
import dev.tradewind.serviceapi.portfolio.PositionsAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is held and what it earned.
public final class PortfolioResource {

    private final Views views;
    private final EngineQuestion books;
    private final Duration longestWait;

    private record History(List<EquityPoint> curve, List<RoundTrip> trips) {}

    public PortfolioResource(Views views, EngineQuestion books, Duration longestWait) {
        this.views = views;
        this.books = books;
        this.longestWait = longestWait;
    }

    public void publish(Router router) {
        router.get("/api/v1/snapshot", this::snapshot)
                .get("/api/v1/snapshot/latest", _ -> Response.json(latest().snapshot()))
                .get("/api/v1/positions", _ -> Response.json(positions(latest().snapshot())))
                .get("/api/v1/balances", _ -> Response.json(balances(latest())))
                .get("/api/v1/attribution", _ -> Response.json(attribution(latest())))
                .get("/api/v1/performance", _ -> Response.json(performance(latest())));
    }

    private Response snapshot(Request request) throws InterruptedException {
        Instant asOf =
                request.query("asOf", Instant::parse)
                        .orElseThrow(() -> missing("asOf", "an instant, RFC 3339"));
        long wait = request.queryWithin("waitMillis", 0, 0, longestWait.toMillis());
        if (!views.awaitReached(asOf, Duration.ofMillis(wait))) {
            throw ProblemException.ofField(
                    ProblemCode.NOT_YET, "asOf", "the books have not reached " + asOf);
        }
        return views.asOf(asOf)
                .map(view -> Response.json(view.snapshot()))
                .orElseThrow(() -> unknown(asOf));
    }

    private ProblemException unknown(Instant asOf) {
        return ProblemException.ofField(
                ProblemCode.UNKNOWN_RESOURCE,
                "asOf",
                "there is no snapshot as of "
                        + asOf
                        + ": the newest is as of "
                        + latest().snapshot().asOf()
                        + ", and only the last ones are kept");
    }

    private PortfolioView latest() {
        return views.latest()
                .orElseThrow(() ->
                        ProblemException.of(
                                ProblemCode.NOT_YET,
                                "execution has not told the opening balances yet"));
    }

    private PerformanceAnswer performance(PortfolioView view) {
        History history =
                books.ask(engine -> new History(engine.equityCurve(), engine.roundTrips()));
        return PerformanceAnswers.of(
                view,
                history.curve().getFirst().asOf(),
                Performance.of(history.curve(), history.trips()));
    }

    private static PositionsAnswer positions(PortfolioSnapshot snapshot) {
        return new PositionsAnswer(
                snapshot.asOf(),
                snapshot.positions(),
                snapshot.botPositions(),
                snapshot.openOrders());
    }

    private static BalancesAnswer balances(PortfolioView view) {
        return new BalancesAnswer(view.snapshot().asOf(), view.balances());
    }

    private static AttributionAnswer attribution(PortfolioView view) {
        return new AttributionAnswer(
                view.snapshot().asOf(),
                view.attribution().stream().map(PortfolioResource::result).toList(),
                view.feesAvoided());
    }

    private static AttributionAnswer.BotResult result(BotAttribution bot) {
        return new AttributionAnswer.BotResult(
                bot.bot(),
                bot.totalPnl(),
                bot.realizedPnl(),
                bot.unrealizedPnl(),
                bot.fees(),
                bot.traded(),
                bot.fills(),
                bot.roundTrips(),
                bot.winningRoundTrips());
    }

    private static ProblemException missing(String name, String form) {
        return ProblemException.ofField(
                ProblemCode.INVALID_VALUE, name, name + " must be given: " + form);
    }
}
