// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceCall;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.Outcome;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks and commands the strategy engine. Safe from any thread.
public final class StrategyClient {

    /// The service's name.
    public static final String SERVICE = "strategy-engine";

    private final ServiceClient service;

    /// @param service the framework's client of [#SERVICE]
    public StrategyClient(ServiceClient service) {
        this.service = service;
    }

    public CallResult<BotsAnswer> bots() {
        return service.get("/api/v1/bots").send(BotsAnswer.class);
    }

    public CallResult<BotView> bot(BotId bot) {
        return service.get("/api/v1/bots/{bot}", bot).send(BotView.class);
    }

    /// Adds a bot; it does not run before it is started.
    public CallResult<BotView> add(BotConfig bot) {
        return service.post("/api/v1/bots").body(bot).send(BotView.class);
    }

    /// Replaces the configuration of a stopped bot.
    public CallResult<BotView> replace(BotConfig bot) {
        return service.put("/api/v1/bots/{bot}", bot.id()).body(bot).send(BotView.class);
    }

    /// Removes a stopped bot; its decisions stay.
    public CallResult<byte[]> remove(BotId bot) {
        return service.delete("/api/v1/bots/{bot}", bot).sendForBytes();
    }

    /// Starts a bot; one that runs already stays as it is.
    public CallResult<BotView> start(BotId bot) {
        return service.post("/api/v1/bots/{bot}/start", bot).send(BotView.class);
    }

    /// Stops a bot; what it holds stays.
    public CallResult<BotView> stop(BotId bot) {
        return service.post("/api/v1/bots/{bot}/stop", bot).send(BotView.class);
    }

    public CallResult<StrategiesAnswer> strategies() {
        return service.get("/api/v1/strategies").send(StrategiesAnswer.class);
    }

    public CallResult<SignalsAnswer> signals(BotId bot) {
        return service.get("/api/v1/signals/{bot}", bot).send(SignalsAnswer.class);
    }

    public CallResult<AllocationAnswer> allocation() {
        return service.get("/api/v1/allocation").send(AllocationAnswer.class);
    }

    /// Decisions, newest first.
    public CallResult<DecisionsAnswer> decisions(DecisionQuery query) {
        ServiceCall call =
                service.get("/api/v1/decisions")
                        .query("bot", Optional.ofNullable(query.bot()))
                        .query("symbol", Optional.ofNullable(query.symbol()))
                        .query("from", Optional.ofNullable(query.from()))
                        .query("to", Optional.ofNullable(query.to()))
                        .query("limit", query.limit());
        if (!query.outcomes().isEmpty()) {
            String names =
                    query.outcomes().stream().map(Outcome::name).collect(Collectors.joining(","));
            call = call.query("outcome", names);
        }
        return call.send(DecisionsAnswer.class);
    }

    /// One decision with every step and in plain words.
    public CallResult<DecisionAnswer> decision(DecisionId decision) {
        return service.get("/api/v1/decisions/{decision}", decision).send(DecisionAnswer.class);
    }

    /// Whole decisions in the order they were made, after a position (0 = from the first).
    public CallResult<DecisionRecordsAnswer> decisionRecords(long after, int limit) {
        return service.get("/api/v1/decision-records")
                .query("after", after)
                .query("limit", limit)
                .send(DecisionRecordsAnswer.class);
    }

    /// The last runs of the decision cycle, newest first.
    public CallResult<CyclesAnswer> cycles(int limit) {
        return service.get("/api/v1/cycles").query("limit", limit).send(CyclesAnswer.class);
    }
}
