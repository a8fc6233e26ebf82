// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.serviceapi.strategy.StrategyClient;

/// What the page asks of strategy-engine: a whole decision, and to start or stop a bot. Both
/// commands have the same effect once or twice.
public final class StrategyResource {

    private final StrategyClient strategy;

    public StrategyResource(StrategyClient strategy) {
        this.strategy = strategy;
    }

    public void publish(Router router) {
        router.get("/api/v1/decisions/{decision}", this::decision)
                .post("/api/v1/bots/{bot}/start", this::start)
                .post("/api/v1/bots/{bot}/stop", this::stop);
    }

    private Response decision(Request request) {
        DecisionId decision = request.pathValue("decision", DecisionId::new);
        return Passed.on(StrategyClient.SERVICE, strategy.decision(decision));
    }

    private Response start(Request request) {
        return Passed.on(StrategyClient.SERVICE, strategy.start(botOf(request)));
    }

    private Response stop(Request request) {
        return Passed.on(StrategyClient.SERVICE, strategy.stop(botOf(request)));
    }

    private static BotId botOf(Request request) {
        return request.pathValue("bot", BotId::new);
    }
}
