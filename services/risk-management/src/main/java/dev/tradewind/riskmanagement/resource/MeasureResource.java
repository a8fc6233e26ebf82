// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.resource;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.riskmanagement.desk.MarketPast;
import dev.tradewind.riskmanagement.desk.PortfolioSource;
import dev.tradewind.riskmanagement.desk.RiskDesk;
import dev.tradewind.riskmanagement.report.CorrelationReports;
import dev.tradewind.riskmanagement.report.PositionSizes;
import dev.tradewind.riskmanagement.report.StressTests;
import dev.tradewind.riskmanagement.report.VarReports;
import dev.tradewind.serviceapi.risk.PositionSizeRequest;
import dev.tradewind.serviceapi.risk.StressTestRequest;

/// Measures of risk: what the portfolio may lose, how products move together, how large a bet should
/// be, what crashes would cost.
public final class MeasureResource {

    private final RiskDesk desk;
    private final Sources sources;
    private final VarReports valueAtRisk;
    private final StressTests stress;

    /// Where portfolio and market come from.
    public record Sources(PortfolioSource portfolios, MarketPast market) {}

    public MeasureResource(RiskDesk desk, Sources sources, StressTests stress) {
        this.desk = desk;
        this.sources = sources;
        this.valueAtRisk = new VarReports(sources.portfolios()::newest, sources.market()::asOf);
        this.stress = stress;
    }

    public void publish(Router router) {
        router.get("/api/v1/risk/portfolio-var", _ -> Response.json(valueAtRisk.current()))
                .get("/api/v1/risk/correlation", _ -> Response.json(correlation()))
                .post("/api/v1/risk/position-size", this::positionSize)
                .post("/api/v1/risk/stress-test", this::stressTest);
    }

    private Object correlation() {
        return switch (sources.market().newest()) {
            case Answer.Available<MarketReturns>(MarketReturns market) ->
                    CorrelationReports.of(market);
            case Answer.Unavailable<MarketReturns>(String reason) ->
                    throw ProblemException.of(ProblemCode.NOT_YET, reason);
        };
    }

    private Response positionSize(Request request) {
        PositionSizeRequest bet = request.body(PositionSizeRequest.class);
        return Response.json(PositionSizes.of(bet, portfolio(), desk.ask(RiskEngine::limits)));
    }

    private Response stressTest(Request request) {
        return Response.json(stress.of(request.body(StressTestRequest.class), portfolio()));
    }

    private PortfolioSnapshot portfolio() {
        return sources.portfolios()
                .newest()
                .orElseThrow(() ->
                        ProblemException.of(ProblemCode.NOT_YET, "no portfolio has been seen yet"));
    }
}
