// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.client;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.util.Optional;

/// Turns what is known after a call into the venue's family of failures.
final class VenueCalls {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private VenueCalls() {}

    /// The answer, or the [VenueException] that says what is known.
    static <T> T answer(CallResult<T> result) {
        return switch (result) {
            case CallResult.Answered<T>(int _, T body) -> body;
            case CallResult.NotSent<T>(String reason) ->
                    throw new VenueException.Unavailable(reason, null);
            case CallResult.OutcomeUnknown<T>(String reason) ->
                    throw new VenueException.OutcomeUnknown(reason, null);
            case CallResult.Refused<T>(Problem problem) -> throw refusal(problem);
        };
    }

    /// The answer, empty if the venue knows no such thing.
    static <T> Optional<T> find(CallResult<T> result) {
        return result instanceof CallResult.Refused<T>(Problem problem)
                        && problem.code() == ProblemCode.UNKNOWN_RESOURCE
                ? Optional.empty()
                : Optional.of(answer(result));
    }

    /// A refusal with 503 is a promise that nothing was done; 429 too, and says to wait.
    private static VenueException refusal(Problem problem) {
        return switch (problem.status()) {
            case 429 -> new VenueException.RateLimited(problem.detail(), RETRY_AFTER, null);
            case 503 -> new VenueException.Unavailable(problem.detail(), null);
            case 500, 502, 504 -> new VenueException.OutcomeUnknown(problem.detail(), null);
            default -> new VenueException.Refused(problem.code().name(), problem.detail(), null);
        };
    }
}
