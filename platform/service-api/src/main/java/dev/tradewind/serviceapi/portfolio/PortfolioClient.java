// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.portfolio;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import java.time.Duration;
import java.time.Instant;

/// Asks the portfolio manager. Safe from any thread.
public final class PortfolioClient {

    /// The service's name.
    public static final String SERVICE = "portfolio-manager";

    private final ServiceClient client;

    /// @param client of [#SERVICE]
    public PortfolioClient(ServiceClient client) {
        this.client = client;
    }

    /// The portfolio exactly as of an instant; the service waits up to `wait` for it, then refuses
    /// with NOT_YET.
    public CallResult<PortfolioSnapshot> snapshot(Instant asOf, Duration wait) {
        return client.get("/api/v1/snapshot")
                .query("asOf", asOf)
                .query("waitMillis", wait.toMillis())
                .send(PortfolioSnapshot.class);
    }

    /// The newest portfolio there is.
    public CallResult<PortfolioSnapshot> latest() {
        return client.get("/api/v1/snapshot/latest").send(PortfolioSnapshot.class);
    }

    public CallResult<PositionsAnswer> positions() {
        return client.get("/api/v1/positions").send(PositionsAnswer.class);
    }

    public CallResult<BalancesAnswer> balances() {
        return client.get("/api/v1/balances").send(BalancesAnswer.class);
    }

    public CallResult<AttributionAnswer> attribution() {
        return client.get("/api/v1/attribution").send(AttributionAnswer.class);
    }

    public CallResult<PerformanceAnswer> performance() {
        return client.get("/api/v1/performance").send(PerformanceAnswer.class);
    }

    /// Points of the equity curve with `from` <= as-of <= `to`, at most 5,000, evenly thinned.
    public CallResult<EquityAnswer> equity(Instant from, Instant to) {
        return client.get("/api/v1/equity")
                .query("from", from)
                .query("to", to)
                .send(EquityAnswer.class);
    }
}
