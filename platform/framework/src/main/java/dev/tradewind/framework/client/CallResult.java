// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.http.Problem;
import java.util.Optional;
import java.util.function.Function;

/// What is known after a call.
public sealed interface CallResult<T> {

    /// The service did what was asked.
    record Answered<T>(int status, T body) implements CallResult<T> {}

    /// The service answered that it did not do it, and why.
    record Refused<T>(Problem problem) implements CallResult<T> {}

    /// Provably nothing was sent: no connection, an open circuit breaker, a full bulkhead, no time
    /// left.
    record NotSent<T>(String reason) implements CallResult<T> {}

    /// It was sent and no usable answer came: the effect may or may not have happened.
    record OutcomeUnknown<T>(String reason) implements CallResult<T> {}

    /// The answer, empty in every other case.
    default Optional<T> answer() {
        return this instanceof Answered<T>(int _, T body) ? Optional.of(body) : Optional.empty();
    }

    /// The answer, or the exception that stands for the case.
    default T orThrow() {
        return switch (this) {
            case Answered<T>(int _, T body) -> body;
            case Refused<T>(Problem problem) -> throw new CallException.Refused(problem);
            case NotSent<T>(String reason) -> throw new CallException.NotSent(reason);
            case OutcomeUnknown<T>(String reason) -> throw new CallException.OutcomeUnknown(reason);
        };
    }

    /// The same result with another body.
    default <R> CallResult<R> map(Function<T, R> change) {
        return switch (this) {
            case Answered<T>(int status, T body) -> new Answered<>(status, change.apply(body));
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case NotSent<T>(String reason) -> new NotSent<>(reason);
            case OutcomeUnknown<T>(String reason) -> new OutcomeUnknown<>(reason);
        };
    }

    /// One line for logs and decision records.
    default String summary() {
        return switch (this) {
            case Answered<T>(int status, T _) -> "answered " + status;
            case Refused<T>(Problem problem) ->
                    "refused %s: %s".formatted(problem.code(), problem.detail());
            case NotSent<T>(String reason) -> "not sent: " + reason;
            case OutcomeUnknown<T>(String reason) -> "outcome unknown: " + reason;
        };
    }
}
