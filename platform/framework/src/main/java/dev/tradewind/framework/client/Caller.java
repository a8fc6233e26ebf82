// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.health.DependencyHealth;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.http.transport.TransportException;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Sends calls to one target: deadline, attempts, guards, verdicts. Safe from any thread.
final class Caller {

    private final String target;
    private final ClientSurroundings surroundings;
    private final RetryPolicy retries;
    private final DependencyHealth health;
    private final Map<EndpointClass, CallGuard> guards = new EnumMap<>(EndpointClass.class);

    /// One attempt's result and whether a repeat could help.
    private record Attempt<T>(CallResult<T> result, boolean isWorthRepeating) {

        static <T> Attempt<T> last(CallResult<T> result) {
            return new Attempt<>(result, false);
        }

        static <T> Attempt<T> repeatable(CallResult<T> result) {
            return new Attempt<>(result, true);
        }
    }

    Caller(
            String target,
            ClientSurroundings surroundings,
            RetryPolicy retries,
            DependencyHealth health) {
        this.target = target;
        this.surroundings = surroundings;
        this.retries = retries;
        this.health = health;
        for (EndpointClass endpointClass : EndpointClass.values()) {
            CallGuard guard =
                    new CallGuard(
                            target, endpointClass, surroundings.config(), surroundings.metrics());
            guards.put(endpointClass, guard);
            if (endpointClass.isJudged()) {
                health.showBreaker(endpointClass.name(), guard::state);
            }
        }
    }

    <T> CallResult<T> send(ServiceCall call, Function<byte[], T> reader) {
        SystemTime time = surroundings.time();
        Duration budget = call.budget().orElse(surroundings.config().callTime());
        CallContext outer = CallContext.currentOrNew();
        CallContext context =
                new CallContext(outer.correlationId(), outer.trace().child(), outer.deadlineNanos())
                        .within(budget, time);
        retries.started();
        for (int made = 1; ; made++) {
            Attempt<T> attempt = attempt(call, context, reader);
            boolean isRepeated =
                    attempt.isWorthRepeating && call.isIdempotent() && retries.allowsAfter(made);
            if (!isRepeated) {
                return attempt.result;
            }
            Duration pause = retries.pauseAfter(made);
            if (pause.compareTo(context.remaining(time).orElse(pause)) >= 0) {
                return attempt.result;
            }
            time.pause(pause);
        }
    }

    private <T> Attempt<T> attempt(
            ServiceCall call, CallContext context, Function<byte[], T> reader) {
        Duration left = context.remaining(surroundings.time()).orElseThrow();
        if (left.toMillis() < 1) {
            return Attempt.last(
                    new CallResult.NotSent<>("no time was left for the call to " + target));
        }
        CallGuard guard = Objects.requireNonNull(guards.get(call.endpointClass()));
        Optional<String> refusal = guard.refusal();
        if (refusal.isPresent()) {
            count(call, "not_sent", 0);
            return Attempt.last(new CallResult.NotSent<>(refusal.get()));
        }
        return guarded(call, outbound(call, context, left), reader, guard);
    }

    private <T> Attempt<T> guarded(
            ServiceCall call,
            HttpTransport.Outbound outbound,
            Function<byte[], T> reader,
            CallGuard guard) {
        long start = surroundings.time().nanos();
        try {
            HttpTransport.Inbound inbound = surroundings.transport().exchange(outbound);
            long nanos = surroundings.time().nanos() - start;
            noteAnswer(call, nanos);
            Attempt<T> attempt = judge(call, inbound, reader);
            if (inbound.status() >= 500) {
                guard.failed(nanos, new IllegalStateException("status " + inbound.status()));
            } else {
                guard.succeeded(nanos);
            }
            count(call, Integer.toString(inbound.status()), nanos);
            return attempt;
        } catch (TransportException.NotSent notSent) {
            fault(call, guard, notSent, start);
            return Attempt.repeatable(
                    new CallResult.NotSent<>(String.valueOf(notSent.getMessage())));
        } catch (TransportException.AnswerLost lost) {
            fault(call, guard, lost, start);
            return new Attempt<>(
                    new CallResult.OutcomeUnknown<>(String.valueOf(lost.getMessage())),
                    !lost.isTimedOut());
        }
    }

    /// A long poll waits on purpose: it shows that the target lives, not how fast it is.
    private void noteAnswer(ServiceCall call, long nanos) {
        if (call.endpointClass() == EndpointClass.FEED) {
            health.reached();
            return;
        }
        health.succeeded(Duration.ofNanos(nanos));
    }

    private void fault(ServiceCall call, CallGuard guard, TransportException fault, long start) {
        long nanos = surroundings.time().nanos() - start;
        health.failed(String.valueOf(fault.getMessage()));
        guard.failed(nanos, fault);
        count(call, fault instanceof TransportException.NotSent ? "not_sent" : "unknown", nanos);
    }

    private <T> Attempt<T> judge(
            ServiceCall call, HttpTransport.Inbound inbound, Function<byte[], T> reader) {
        int status = inbound.status();
        if (status < 300) {
            try {
                return Attempt.last(
                        new CallResult.Answered<>(status, reader.apply(inbound.body())));
            } catch (JsonException unreadable) {
                return Attempt.last(
                        new CallResult.OutcomeUnknown<>(
                                "answer unreadable: " + unreadable.getMessage()));
            }
        }
        Problem problem = ProblemReader.read(inbound);
        if (status == 503) {
            return Attempt.repeatable(new CallResult.Refused<>(problem));
        }
        boolean mayHaveHappened = status >= 500 && call.endpointClass() == EndpointClass.COMMAND;
        return Attempt.last(
                mayHaveHappened
                        ? new CallResult.OutcomeUnknown<>(
                                "status %d: %s".formatted(status, problem.detail()))
                        : new CallResult.Refused<>(problem));
    }

    private HttpTransport.Outbound outbound(ServiceCall call, CallContext context, Duration left) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.put("X-Correlation-Id", context.correlationId());
        headers.put("traceparent", context.trace().header());
        headers.put("X-Deadline-Millis", Long.toString(left.toMillis()));
        surroundings.authorization().ifPresent(value -> headers.put("Authorization", value));
        return new HttpTransport.Outbound(call.method(), call.uri(), headers, call.content(), left);
    }

    private void count(ServiceCall call, String outcome, long nanos) {
        Metrics metrics = surroundings.metrics();
        metrics.timer(
                        "http.client.requests",
                        "Time of calls to other services",
                        "target",
                        target,
                        "method",
                        call.method().name(),
                        "route",
                        call.template(),
                        "outcome",
                        outcome)
                .record(Duration.ofNanos(nanos));
    }
}
