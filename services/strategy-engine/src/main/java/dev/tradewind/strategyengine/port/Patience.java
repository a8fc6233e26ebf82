// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.port;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// How long a question may take. A read that cannot be answered yet, or whose service is not
/// reachable, is asked again until the limit; everything else is asked once within it. Safe from
/// any thread.
public final class Patience {

    private static final Duration UNTIL_THERE = Duration.ofMillis(5);
    private static final Duration UNTIL_BACK = Duration.ofMillis(50);

    private final SystemTime time;
    private final Duration limit;

    public Patience(SystemTime time, Duration limit) {
        this.time = time;
        this.limit = limit;
    }

    /// The limit of one question.
    Duration limit() {
        return limit;
    }

    /// Asks a read until it is answered for the instant it is about.
    <T> Answer<T> until(Supplier<CallResult<T>> question) {
        CallResult<T> result = ask(question, Patience::isReadWorthRepeating);
        if (result instanceof CallResult.Answered<T>(int _, T body)) {
            return Answer.of(body);
        }
        return Answer.unavailable(result.summary() + " within " + limit.toMillis() + " ms");
    }

    /// Asks once, or again while the answer is that the instant is not there yet.
    <T> CallResult<T> once(Supplier<CallResult<T>> question) {
        return ask(question, Patience::isNotYet);
    }

    private <T> CallResult<T> ask(
            Supplier<CallResult<T>> question, Predicate<CallResult<T>> isWorthRepeating) {
        CallContext context = CallContext.currentOrNew().within(limit, time);
        CallResult<T> result = within(context, question);
        Duration pause = isNotYet(result) ? UNTIL_THERE : UNTIL_BACK;
        while (isWorthRepeating.test(result) && hasTime(context, pause)) {
            time.pause(pause);
            result = within(context, question);
        }
        return result;
    }

    private static <T> CallResult<T> within(CallContext context, Supplier<CallResult<T>> question) {
        AtomicReference<CallResult<T>> result = new AtomicReference<>();
        context.run(() -> result.set(question.get()));
        return Objects.requireNonNull(result.get(), "a question has a result");
    }

    private boolean hasTime(CallContext context, Duration pause) {
        Duration left = context.remaining(time).orElse(limit);
        return left.compareTo(pause.multipliedBy(2)) > 0 && !Thread.currentThread().isInterrupted();
    }

    private static <T> boolean isReadWorthRepeating(CallResult<T> result) {
        return switch (result) {
            case CallResult.Answered<T> _ -> false;
            case CallResult.Refused<T>(Problem problem) ->
                    problem.code() == ProblemCode.NOT_YET
                            || problem.code() == ProblemCode.UNAVAILABLE;
            case CallResult.NotSent<T> _, CallResult.OutcomeUnknown<T> _ -> true;
        };
    }

    private static <T> boolean isNotYet(CallResult<T> result) {
        return result instanceof CallResult.Refused<T>(Problem problem)
                && problem.code() == ProblemCode.NOT_YET;
    }
}
