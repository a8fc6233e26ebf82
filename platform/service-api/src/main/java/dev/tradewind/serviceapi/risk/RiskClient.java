// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;

/// Asks risk management. Safe from any thread.
public final class RiskClient {

    /// The service's name.
    public static final String SERVICE = "risk-management";

    private final ServiceClient client;

    /// @param client of [#SERVICE]
    public RiskClient(ServiceClient client) {
        this.client = client;
    }

    /// Asks for permission. The request id makes it safe to ask again: the same request gets the
    /// same decision.
    public CallResult<RiskDecision> decide(TradeRequest request) {
        return client.post("/api/v1/risk/approve-trade")
                .body(request)
                .idempotencyKey(request.requestId())
                .send(RiskDecision.class);
    }

    public CallResult<RiskStatus> status() {
        return client.get("/api/v1/risk/status").send(RiskStatus.class);
    }

    /// What the present positions may lose in a day.
    public CallResult<PortfolioVarAnswer> portfolioVar() {
        return client.get("/api/v1/risk/portfolio-var").send(PortfolioVarAnswer.class);
    }

    /// How the products move together.
    public CallResult<CorrelationAnswer> correlation() {
        return client.get("/api/v1/risk/correlation").send(CorrelationAnswer.class);
    }

    /// The size of a bet, with every step.
    public CallResult<PositionSizeAnswer> positionSize(PositionSizeRequest request) {
        return client.post("/api/v1/risk/position-size")
                .body(request)
                .asRead()
                .send(PositionSizeAnswer.class);
    }

    /// What recorded crashes would cost.
    public CallResult<StressTestAnswer> stressTest(StressTestRequest request) {
        return client.post("/api/v1/risk/stress-test")
                .body(request)
                .asRead()
                .send(StressTestAnswer.class);
    }

    public CallResult<AlertsAnswer> alerts() {
        return client.get("/api/v1/risk/alerts").send(AlertsAnswer.class);
    }

    public CallResult<LimitsAnswer> limits() {
        return client.get("/api/v1/risk/limits").send(LimitsAnswer.class);
    }

    /// Replaces limits if `change.version()` is still the present one (otherwise 409).
    public CallResult<LimitsAnswer> changeLimits(LimitsChange change) {
        return client.put("/api/v1/risk/limits").body(change).send(LimitsAnswer.class);
    }

    /// Stops all new exposure at once.
    public CallResult<RiskStatus> halt(OperatorCommand command) {
        return client.post("/api/v1/risk/halt").body(command).send(RiskStatus.class);
    }

    /// Allows new exposure again.
    public CallResult<RiskStatus> rearm(OperatorCommand command) {
        return client.post("/api/v1/risk/re-arm").body(command).send(RiskStatus.class);
    }
}
