// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.resource;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.risk.DecidedTrade;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.riskmanagement.desk.RiskDesk;
import dev.tradewind.riskmanagement.store.EngineStore;
import dev.tradewind.serviceapi.risk.DecisionsAnswer;
import dev.tradewind.serviceapi.risk.TradeDecided;
import java.time.Instant;
import java.util.function.Function;

/// Decisions: made and looked up.
public final class DecisionResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final RiskDesk desk;
    private final Views views;
    private final Database database;
    private final EngineStore store;

    /// Where the portfolio and the market's past as of an instant come from.
    public record Views(
            Function<Instant, Answer<PortfolioSnapshot>> portfolios,
            Function<Instant, Answer<MarketReturns>> markets) {}

    public DecisionResource(RiskDesk desk, Views views, Database database, EngineStore store) {
        this.desk = desk;
        this.views = views;
        this.database = database;
        this.store = store;
    }

    public void publish(Router router) {
        router.post("/api/v1/risk/approve-trade", this::decide)
                .get("/api/v1/risk/decisions", this::decisions);
    }

    private Response decide(Request request) {
        TradeRequest trade = request.body(TradeRequest.class);
        Answer<PortfolioSnapshot> portfolio = views.portfolios().apply(trade.asOf());
        return Response.json(desk.decide(trade, portfolio, market(trade, portfolio)));
    }

    /// A sale does not wait for what it is not checked against.
    private Answer<MarketReturns> market(TradeRequest trade, Answer<PortfolioSnapshot> portfolio) {
        boolean needed =
                trade.side() == Side.BUY
                        && portfolio instanceof Answer.Available<PortfolioSnapshot>;
        return needed
                ? views.markets().apply(trade.asOf())
                : Answer.unavailable("not needed for this decision");
    }

    private Response decisions(Request request) {
        int limit = (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        return Response.json(
                new DecisionsAnswer(
                        database.read(handle -> store.newest(handle, limit)).stream()
                                .map(DecisionResource::view)
                                .toList()));
    }

    private static TradeDecided view(DecidedTrade decided) {
        return new TradeDecided(decided.request(), decided.decision(), decided.decidedAt());
    }
}
