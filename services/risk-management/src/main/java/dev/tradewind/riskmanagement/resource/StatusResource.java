// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.resource;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.riskmanagement.desk.RiskDesk;
import dev.tradewind.riskmanagement.store.AlertStore;
import dev.tradewind.serviceapi.risk.AlertsAnswer;
import dev.tradewind.serviceapi.risk.GrantKeyAnswer;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.RiskStatus;
import java.util.function.Supplier;

/// Where risk management stands, and the kill switch.
public final class StatusResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final RiskDesk desk;
    private final Supplier<RiskStatus> status;
    private final Kept kept;
    private final GrantKeyAnswer key;

    /// Where alerts are kept.
    public record Kept(Database database, AlertStore alerts) {}

    public StatusResource(
            RiskDesk desk, Supplier<RiskStatus> status, Kept kept, GrantKeyAnswer key) {
        this.desk = desk;
        this.status = status;
        this.kept = kept;
        this.key = key;
    }

    public void publish(Router router) {
        router.get("/api/v1/risk/status", _ -> status())
                .get("/api/v1/risk/alerts", this::alerts)
                .post("/api/v1/risk/halt", this::halt)
                .post("/api/v1/risk/re-arm", this::rearm)
                .get("/api/v1/risk/grant-key", _ -> Response.json(key));
    }

    private Response status() {
        return Response.json(status.get());
    }

    private Response alerts(Request request) {
        int limit = (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        return Response.json(
                new AlertsAnswer(
                        kept.database().read(handle -> kept.alerts().newest(handle, limit))));
    }

    private Response halt(Request request) {
        desk.halt(request.body(OperatorCommand.class));
        return status();
    }

    private Response rearm(Request request) {
        desk.rearm(request.body(OperatorCommand.class));
        return status();
    }
}
