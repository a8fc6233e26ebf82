// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.base.time.MonotonicTime;
import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.telemetry.TraceContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What every request passes, whatever the HTTP library: gate, context, routing, error documents,
/// metrics. Safe from any thread.
final class Edge {

    static final String CORRELATION_HEADER = "X-Correlation-Id";
    static final String DEADLINE_HEADER = "X-Deadline-Millis";
    static final String TRACE_HEADER = "traceparent";

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final String UNROUTED = "(none)";

    private final Router router;
    private final RequestGate gate;
    private final InFlight inFlight;
    private final String service;
    private final MonotonicTime time;
    private final Metrics metrics;

    /// What a request is before it is routed.
    record Arrival(
            String method, Request.Parts parts, Function<String, Optional<String>> headers) {}

    Edge(Router router, RequestGate gate, InFlight inFlight, HttpServer.Surroundings surroundings) {
        this.router = router;
        this.gate = gate;
        this.inFlight = inFlight;
        this.service = surroundings.service();
        this.time = surroundings.time();
        this.metrics = surroundings.metrics();
        metrics.gauge(
                "http.server.active.requests",
                "Requests being answered now",
                () -> inFlight.count());
    }

    /// Answers a request by giving a response to `sender` exactly once; the sender may take as long
    /// as the body takes.
    void answer(Arrival arrival, Sender sender) {
        long start = time.nanos();
        CallContext context = contextOf(arrival.headers());
        try (MDC.MDCCloseable _ = MDC.putCloseable("service", service)) {
            context.run(() -> answerInContext(arrival, context, sender, start));
        }
    }

    /// Writes a response to the wire.
    @FunctionalInterface
    interface Sender {
        void send(Response response);
    }

    private void answerInContext(Arrival arrival, CallContext context, Sender sender, long start) {
        if (!inFlight.enter()) {
            ProblemException stopping =
                    ProblemException.of(ProblemCode.UNAVAILABLE, "the service is stopping");
            sender.send(problem(stopping, context).withHeader("Connection", "close"));
            return;
        }
        try {
            Outcome outcome = outcome(arrival, context);
            long answered = time.nanos() - start;
            sender.send(outcome.response.withHeader(CORRELATION_HEADER, context.correlationId()));
            count(arrival, outcome, answered);
        } finally {
            inFlight.leave();
        }
    }

    private record Outcome(Response response, String route) {}

    private Outcome outcome(Arrival arrival, CallContext context) {
        Optional<ProblemException> refusal = gate.refusal(arrival.method(), arrival.headers());
        if (refusal.isPresent()) {
            return new Outcome(problem(refusal.get(), context), UNROUTED);
        }
        List<String> path;
        try {
            path = PathTemplate.split(arrival.parts().path()).stream().map(Edge::decode).toList();
        } catch (IllegalArgumentException _) {
            ProblemException broken =
                    ProblemException.of(ProblemCode.UNKNOWN_PATH, "the path is not valid");
            return new Outcome(problem(broken, context), UNROUTED);
        }
        Optional<Router.Match> match = router.find(arrival.parts().method(), path);
        if (match.isEmpty() || HttpMethod.parse(arrival.method()).isEmpty()) {
            return new Outcome(unrouted(arrival, path, context), UNROUTED);
        }
        String route = match.get().route().path().toString();
        Request request = new Request(arrival.parts(), match.get(), context);
        return new Outcome(handle(match.get().route(), request), route);
    }

    private Response handle(Route route, Request request) {
        CallContext context = request.context();
        if (context.remaining(time).filter(Duration::isZero).isPresent()) {
            return problem(
                    ProblemException.of(
                            ProblemCode.DEADLINE_EXCEEDED, "no time was left on arrival"),
                    context);
        }
        try {
            return route.handler().handle(request);
        } catch (ProblemException problem) {
            Response response = problem(problem, context);
            boolean isUnread =
                    problem.code() == ProblemCode.BODY_TOO_LARGE
                            || problem.code() == ProblemCode.BODY_INCOMPLETE;
            return isUnread ? response.withHeader("Connection", "close") : response;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return problem(
                    ProblemException.of(ProblemCode.UNAVAILABLE, "the service is stopping"),
                    context);
        } catch (Exception defect) {
            LOG.atError()
                    .addKeyValue("route", route.method() + " " + route.path())
                    .setCause(defect)
                    .log("request_failed");
            return problem(
                    ProblemException.of(
                            ProblemCode.INTERNAL_ERROR, "see the log under this correlation id"),
                    context);
        }
    }

    private Response unrouted(Arrival arrival, List<String> path, CallContext context) {
        List<String> methods = router.methodsOf(path).stream().map(HttpMethod::name).toList();
        if (methods.isEmpty() && router.isGrowing()) {
            String detail = "the service is being assembled";
            return problem(ProblemException.of(ProblemCode.UNAVAILABLE, detail), context);
        }
        if (methods.isEmpty()) {
            String detail = "no endpoint at " + arrival.parts().path();
            return problem(ProblemException.of(ProblemCode.UNKNOWN_PATH, detail), context);
        }
        String detail = "%s answers %s".formatted(arrival.parts().path(), methods);
        return problem(
                        ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, detail)
                                .withValid(methods),
                        context)
                .withHeader("Allow", String.join(", ", methods));
    }

    private void count(Arrival arrival, Outcome outcome, long nanos) {
        metrics.timer(
                        "http.server.requests",
                        "Time to answer requests",
                        "method",
                        HttpMethod.parse(arrival.method()).map(HttpMethod::name).orElse("OTHER"),
                        "route",
                        outcome.route,
                        "status",
                        Integer.toString(outcome.response.status()))
                .record(Duration.ofNanos(nanos));
    }

    private CallContext contextOf(Function<String, Optional<String>> headers) {
        CallContext fresh = CallContext.create();
        String correlationId =
                headers.apply(CORRELATION_HEADER)
                        .filter(CallContext::isCorrelationId)
                        .orElse(fresh.correlationId());
        TraceContext trace =
                headers.apply(TRACE_HEADER)
                        .flatMap(TraceContext::parse)
                        .map(TraceContext::child)
                        .orElse(fresh.trace());
        CallContext context = new CallContext(correlationId, trace, OptionalLong.empty());
        return headers.apply(DEADLINE_HEADER)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> context.within(Duration.ofMillis(Long.parseLong(text)), time))
                .orElse(context);
    }

    private static Response problem(ProblemException problem, CallContext context) {
        return Response.problem(Problem.of(problem, context.correlationId()));
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
