// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.util.OptionalInt;

/// What can go wrong with one request.
public sealed interface RestFault {

    /// It takes longer to arrive.
    record Slow(Duration delay) implements RestFault {}

    /// It is carried out at once, and answered later.
    record Late(Duration delay) implements RestFault {}

    /// It never arrives: the connection breaks and nothing happens.
    record Lost() implements RestFault {}

    /// It is carried out, and then the connection breaks.
    record AnswerLost() implements RestFault {}

    /// The connection breaks, and some time after that it is carried out.
    record LostThenDone(Duration delay) implements RestFault {}

    /// The answer comes twice on the same connection; the second has the place of the answer to the next
    /// request.
    record AnsweredTwice() implements RestFault {}

    /// Another answer comes in the place of its own.
    ///
    /// @param done whether it is carried out nevertheless
    /// @param retryAfterSeconds what the header `Retry-After` says
    record Instead(
            int status,
            String contentType,
            String body,
            boolean done,
            OptionalInt retryAfterSeconds)
            implements RestFault {

        public Instead {
            Checks.require(status >= 200 && status <= 599, "code", "must be 200..599", status);
        }
    }

    /// It is carried out, and its own answer is spoilt on the way.
    record Spoilt(Spoiling how) implements RestFault {}

    /// How the body of an answer is spoilt.
    enum Spoiling {
        /// Cut in half; its length says otherwise.
        TRUNCATED,
        /// Nothing is left of it.
        EMPTY,
        /// A page of HTML has taken its place.
        HTML,
        /// Text that is not JSON has taken its place.
        TEXT,
        /// A field that nobody knows has been added.
        EXTRA_FIELD,
        /// Its first field is missing.
        MISSING_FIELD,
        /// Its first field has another name.
        RENAMED_FIELD
    }
}
