// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.resource;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regimedetection.store.ReadingStore;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeBatch;
import dev.tradewind.serviceapi.regime.RegimeBatchRequest;
import dev.tradewind.serviceapi.regime.RegimeHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The endpoints under `/api/v1/regime`. A question for an instant that is not classified yet waits
/// within the caller's deadline and is then refused with NOT_YET; an older reading is never given
/// in its place.
public final class RegimeResource {

    private static final int DEFAULT_LIMIT = 1000;
    private static final int LARGEST_LIMIT = 5000;

    /// Left of the caller's deadline for the way back.
    private static final Duration RETURN_TIME = Duration.ofMillis(50);

    /// Where answers come from.
    public record Sources(
            ReadingBoard board,
            Database database,
            ReadingStore readings,
            EventFeed feed,
            SystemTime time,
            Optional<String> modelProblem) {}

    private final Sources sources;
    private final ReadingBoard board;
    private final Duration longestWait;

    public RegimeResource(Sources sources, Duration longestWait) {
        this.sources = sources;
        this.board = sources.board();
        this.longestWait = longestWait;
    }

    /// Adds the endpoints.
    public void publish(Router router) {
        RegimeStream stream = new RegimeStream(sources);
        router.get("/api/v1/regime/{symbol}", this::regime)
                .get("/api/v1/regime/{symbol}/history", this::history)
                .post("/api/v1/regime/batch", this::batch)
                .get("/api/v1/regime/market-overview", this::overview)
                .get(
                        "/api/v1/regime/stream",
                        request -> stream.open(request, timeframe(request).timeframe()));
    }

    /// A timeframe that has been classified, and how far.
    private record Classified(Timeframe timeframe, ReadingBoard.Newest newest) {

        RegimeAnswer answer(RegimeReading reading) {
            return RegimeAnswer.of(
                    reading, Duration.between(reading.asOf(), newest.asOf()).toMillis());
        }
    }

    private Response regime(Request request) throws InterruptedException {
        Classified classified = timeframe(request);
        RegimeReading latest = latest(request, classified);
        Symbol symbol = latest.symbol();
        Optional<Instant> asOf = close(request, "asOf", classified.timeframe());
        if (asOf.isEmpty()) {
            return Response.json(classified.answer(latest));
        }
        return readings(request, classified.timeframe(), asOf.get()).stream()
                .filter(reading -> reading.symbol().equals(symbol))
                .findFirst()
                .map(reading -> Response.json(RegimeAnswer.of(reading, 0)))
                .orElseThrow(() ->
                        ProblemException.ofField(
                                ProblemCode.UNKNOWN_RESOURCE,
                                "asOf",
                                "no bar of %s closed at %s".formatted(symbol, asOf.get())));
    }

    private Response history(Request request) {
        Classified classified = timeframe(request);
        Symbol symbol = latest(request, classified).symbol();
        Timeframe timeframe = classified.timeframe();
        int limit = (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        Instant newest = classified.newest().asOf();
        Instant to = request.query("to", Instant::parse).orElse(newest.plus(timeframe.length()));
        Instant from =
                request.query("from", Instant::parse)
                        .orElse(to.minus(timeframe.length().multipliedBy(limit)));
        if (from.isAfter(to)) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE, "from", "from must not be after to " + to);
        }
        ReadingStore.Span span = new ReadingStore.Span(from, to, limit + 1);
        List<RegimeReading> found =
                sources.database()
                        .read(handle ->
                                sources.readings().history(handle, timeframe, symbol, span));
        boolean isCut = found.size() > limit;
        List<RegimeAnswer> answers = found.stream().limit(limit).map(classified::answer).toList();
        return Response.json(
                new RegimeHistory(
                        symbol, timeframe, answers, isCut ? found.getLast().asOf() : null));
    }

    private Response batch(Request request) throws InterruptedException {
        RegimeBatchRequest question = request.body(RegimeBatchRequest.class);
        requireClose("asOf", question.asOf(), question.timeframe());
        Map<Symbol, RegimeReading> given = new LinkedHashMap<>();
        readings(request, question.timeframe(), question.asOf())
                .forEach(reading -> given.put(reading.symbol(), reading));
        List<RegimeAnswer> answers = new ArrayList<>();
        List<Symbol> missing = new ArrayList<>();
        for (Symbol symbol : question.symbols()) {
            RegimeReading reading = given.get(symbol);
            if (reading == null) {
                missing.add(symbol);
            } else {
                answers.add(RegimeAnswer.of(reading, 0));
            }
        }
        return Response.json(
                new RegimeBatch(question.timeframe(), question.asOf(), answers, missing));
    }

    private Response overview(Request request) throws InterruptedException {
        Classified classified = timeframe(request);
        Timeframe timeframe = classified.timeframe();
        Instant asOf = close(request, "asOf", timeframe).orElse(classified.newest().asOf());
        List<RegimeReading> readings = readings(request, timeframe, asOf);
        return Response.json(Overviews.of(timeframe, asOf, readings, sources.modelProblem()));
    }

    private List<RegimeReading> readings(Request request, Timeframe timeframe, Instant asOf)
            throws InterruptedException {
        return board.asOf(timeframe, asOf, wait(request))
                .orElseThrow(() ->
                        ProblemException.ofField(
                                ProblemCode.NOT_YET,
                                "asOf",
                                "%s of %s is not classified yet, the newest is %s"
                                        .formatted(asOf, timeframe.code(), newest(timeframe))));
    }

    private String newest(Timeframe timeframe) {
        return board.newest(timeframe).map(now -> now.asOf().toString()).orElse("none");
    }

    private Duration wait(Request request) {
        Duration left =
                request.context()
                        .remaining(sources.time())
                        .map(remaining -> remaining.minus(RETURN_TIME))
                        .orElse(longestWait);
        return left.compareTo(longestWait) < 0 ? left : longestWait;
    }

    private Classified timeframe(Request request) {
        List<Timeframe> known = board.timeframes();
        if (known.isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_YET, "no bar has been classified yet");
        }
        List<String> codes = known.stream().map(Timeframe::code).toList();
        String wanted = request.query("timeframe").orElse(codes.getFirst());
        return Timeframe.find(wanted)
                .flatMap(timeframe ->
                        board.newest(timeframe).map(newest -> new Classified(timeframe, newest)))
                .orElseThrow(() -> ProblemException.unknownResource("timeframe", wanted, codes));
    }

    /// The newest reading of the product that the path names.
    private static RegimeReading latest(Request request, Classified classified) {
        String wanted = request.pathValue("symbol");
        List<RegimeReading> known = List.copyOf(classified.newest().readings().values());
        return known.stream()
                .filter(reading -> reading.symbol().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.unknownResource(
                                "symbol",
                                wanted,
                                known.stream()
                                        .map(reading -> reading.symbol().toString())
                                        .toList()));
    }

    private static Optional<Instant> close(Request request, String name, Timeframe timeframe) {
        Optional<Instant> close = request.query(name, Instant::parse);
        close.ifPresent(instant -> requireClose(name, instant, timeframe));
        return close;
    }

    private static void requireClose(String name, Instant instant, Timeframe timeframe) {
        if (!timeframe.isAligned(instant)) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE,
                    name,
                    "%s must be the close of a %s bar: %s"
                            .formatted(name, timeframe.code(), instant));
        }
    }
}
