// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.resource;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.http.EventStream;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.strategy.CyclesAnswer;
import dev.tradewind.serviceapi.strategy.DecisionAnswer;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.DecisionsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionsRecorded;
import dev.tradewind.strategy.explain.DecisionExplanation;
import dev.tradewind.strategyengine.store.CycleStore;
import dev.tradewind.strategyengine.store.DecisionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decisions: found, explained, exported and streamed; and the runs they were made in.
public final class DecisionResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int STREAM_PAGE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final DecisionStore decisions;
    private final CycleStore cycles;
    private final EventFeed feed;

    public DecisionResource(DecisionStore decisions, CycleStore cycles, EventFeed feed) {
        this.decisions = decisions;
        this.cycles = cycles;
        this.feed = feed;
    }

    public void publish(Router router) {
        router.get("/api/v1/decisions", this::list)
                .get("/api/v1/decisions/stream", this::stream)
                .get("/api/v1/decisions/{decision}", this::one)
                .get("/api/v1/decision-records", this::records)
                .get("/api/v1/cycles", this::runs);
    }

    private Response list(Request request) {
        DecisionQuery query =
                new DecisionQuery(
                        request.query("bot", BotId::new).orElse(null),
                        request.query("symbol", Symbol::parse).orElse(null),
                        request.query("from", Instant::parse).orElse(null),
                        request.query("to", Instant::parse).orElse(null),
                        request.queryList("outcome").stream()
                                .map(DecisionResource::outcome)
                                .toList(),
                        limit(request));
        List<DecisionSummary> found = decisions.newest(query);
        boolean isCut = found.size() > query.limit();
        return Response.json(
                new DecisionsAnswer(isCut ? found.subList(0, query.limit()) : found, isCut));
    }

    private Response one(Request request) {
        DecisionId id = request.pathValue("decision", DecisionId::new);
        DecisionRecord decision =
                decisions
                        .find(id)
                        .orElseThrow(() ->
                                ProblemException.unknownResource(
                                        "decision", id.value(), List.of()));
        return Response.json(new DecisionAnswer(decision, DecisionExplanation.of(decision)));
    }

    private Response records(Request request) {
        long after = request.queryWithin("after", 0, 0, Long.MAX_VALUE);
        return Response.json(decisions.after(after, limit(request)));
    }

    private Response runs(Request request) {
        return Response.json(new CyclesAnswer(cycles.newest(limit(request))));
    }

    private Response stream(Request request) {
        Predicate<DecisionSummary> wanted = filter(request);
        long start =
                request.header("Last-Event-ID")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .orElseGet(feed::lastSequence);
        return Response.events(stream -> {
            long position = start;
            while (stream.isOpen()) {
                FeedPage page = feed.read(position, STREAM_PAGE, HEARTBEAT);
                for (FeedEvent event : page.events()) {
                    send(event, wanted, stream);
                    position = event.sequence();
                }
                if (page.events().isEmpty()) {
                    stream.heartbeat();
                }
            }
        });
    }

    private static void send(
            FeedEvent event, Predicate<DecisionSummary> wanted, EventStream stream) {
        if (!event.type().equals(DecisionsRecorded.TYPE)) {
            return;
        }
        event.payload(DecisionsRecorded.class).decisions().stream()
                .filter(wanted)
                .forEach(decision -> stream.send(event.sequence(), "decision", decision));
    }

    private static Predicate<DecisionSummary> filter(Request request) {
        Optional<BotId> bot = request.query("bot", BotId::new);
        Optional<Symbol> symbol = request.query("symbol", Symbol::parse);
        List<Outcome> outcomes =
                request.queryList("outcome").stream().map(DecisionResource::outcome).toList();
        return decision ->
                bot.map(decision.bot()::equals).orElse(true)
                        && symbol.map(decision.symbol()::equals).orElse(true)
                        && (outcomes.isEmpty() || outcomes.contains(decision.outcome()));
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.unknownResource(
                                "outcome",
                                name,
                                Arrays.stream(Outcome.values()).map(Outcome::name).toList()));
    }

    private static int limit(Request request) {
        return (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, DecisionQuery.MAXIMUM_LIMIT);
    }
}
