// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.resource;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskLimit;
import dev.tradewind.risk.RiskLimits;
import dev.tradewind.riskmanagement.desk.RiskDesk;
import dev.tradewind.riskmanagement.store.LimitStore;
import dev.tradewind.serviceapi.risk.LimitView;
import dev.tradewind.serviceapi.risk.LimitsAnswer;
import dev.tradewind.serviceapi.risk.LimitsChange;
import dev.tradewind.serviceapi.risk.LimitsHistoryAnswer;
import java.util.Arrays;

/// The limits: read, changed, and who changed them.
public final class LimitResource {

    private final RiskDesk desk;
    private final Database database;
    private final LimitStore store;

    public LimitResource(RiskDesk desk, Database database, LimitStore store) {
        this.desk = desk;
        this.database = database;
        this.store = store;
    }

    public void publish(Router router) {
        router.get("/api/v1/risk/limits", _ -> Response.json(view(desk.ask(RiskEngine::limits))))
                .put(
                        "/api/v1/risk/limits",
                        request ->
                                Response.json(
                                        view(desk.changeLimits(request.body(LimitsChange.class)))))
                .get(
                        "/api/v1/risk/limits/history",
                        _ -> Response.json(new LimitsHistoryAnswer(database.read(store::history))));
    }

    private static LimitsAnswer view(RiskLimits limits) {
        return new LimitsAnswer(
                limits.version(),
                Arrays.stream(RiskLimit.values()).map(limit -> view(limit, limits)).toList(),
                limits.products());
    }

    private static LimitView view(RiskLimit limit, RiskLimits limits) {
        return new LimitView(
                limit.key(),
                limits.value(limit),
                limit.unit(),
                limit.standard(),
                limit.minimum(),
                limit.ceiling());
    }
}
