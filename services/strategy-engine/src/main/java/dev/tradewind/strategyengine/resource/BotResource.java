// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.resource;

import dev.tradewind.framework.command.IdempotentCommands;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.serviceapi.strategy.BotSignal;
import dev.tradewind.serviceapi.strategy.BotView;
import dev.tradewind.serviceapi.strategy.BotsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.SignalsAnswer;
import dev.tradewind.strategy.cycle.RunningFleet;
import dev.tradewind.strategyengine.run.BotFleet;
import dev.tradewind.strategyengine.run.LatestDecisions;
import dev.tradewind.strategyengine.store.BotRow;
import dev.tradewind.strategyengine.store.BotStore;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// Bots: read, add, change, remove, start, stop, and their newest signals. Commands take turns with
/// the decision cycle.
public final class BotResource {

    private final BotFleet fleet;
    private final BotStore store;
    private final LatestDecisions latest;
    private final IdempotentCommands commands;

    public BotResource(
            BotFleet fleet, BotStore store, LatestDecisions latest, IdempotentCommands commands) {
        this.fleet = fleet;
        this.store = store;
        this.latest = latest;
        this.commands = commands;
    }

    public void publish(Router router) {
        router.get("/api/v1/bots", _ -> bots())
                .get("/api/v1/bots/{bot}", request -> Response.json(view(stored(request))))
                .post("/api/v1/bots", this::add)
                .put("/api/v1/bots/{bot}", this::replace)
                .delete("/api/v1/bots/{bot}", this::remove)
                .post("/api/v1/bots/{bot}/start", this::start)
                .post("/api/v1/bots/{bot}/stop", this::stop)
                .get("/api/v1/signals/{bot}", this::signals);
    }

    private Response bots() {
        return Response.json(new BotsAnswer(store.all().stream().map(this::view).toList()));
    }

    private Response add(Request request) {
        BotConfig bot = request.body(BotConfig.class);
        return command(
                request, (_, transaction) -> Response.json(201, view(fleet.add(transaction, bot))));
    }

    private Response replace(Request request) {
        BotConfig bot = request.body(BotConfig.class);
        if (!bot.id().equals(botId(request))) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE,
                    "id",
                    "id must be " + botId(request) + ": " + bot.id());
        }
        return command(
                request, (_, transaction) -> Response.json(view(fleet.replace(transaction, bot))));
    }

    private Response remove(Request request) {
        BotId bot = botId(request);
        return command(
                request,
                (_, transaction) -> {
                    fleet.remove(transaction, bot);
                    return Response.noContent();
                });
    }

    private Response start(Request request) {
        BotId bot = botId(request);
        return command(
                request,
                (running, transaction) ->
                        Response.json(view(fleet.start(transaction, running, bot))));
    }

    private Response stop(Request request) {
        BotId bot = botId(request);
        return command(
                request,
                (running, transaction) ->
                        Response.json(view(fleet.stop(transaction, running, bot))));
    }

    private Response signals(Request request) {
        BotRow bot = stored(request);
        return Response.json(
                new SignalsAnswer(
                        bot.config().id(),
                        latest.of(bot.config()).stream()
                                .map(each ->
                                        new BotSignal(
                                                each.symbol(),
                                                each.asOf(),
                                                each.signal(),
                                                each.outcome(),
                                                each.reason()))
                                .toList()));
    }

    /// In the fleet's turn first, then in a transaction: the decision cycle takes the two in the
    /// same order.
    private Response command(Request request, BiFunction<RunningFleet, Handle, Response> command) {
        return fleet.inTurn(running ->
                commands.once(request, transaction -> command.apply(running, transaction)));
    }

    private BotRow stored(Request request) {
        BotId bot = botId(request);
        return store.find(bot).orElseThrow(() -> fleet.unknown(bot));
    }

    private BotView view(BotRow row) {
        return new BotView(
                row.config(),
                row.state(),
                row.changedAt(),
                latest.of(row.config()).stream().map(DecisionSummary::of).toList());
    }

    private static BotId botId(Request request) {
        return request.pathValue("bot", BotId::new);
    }
}
