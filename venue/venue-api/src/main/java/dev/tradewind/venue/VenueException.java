// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a call to a venue gave no answer. Only [Unavailable] and [RateLimited] may be retried;
/// [OutcomeUnknown] is resolved by evidence, never by assuming that nothing happened.
public abstract sealed class VenueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private VenueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Known not to have been sent.
    public static final class Unavailable extends VenueException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Refused for too many requests; may be sent again after `retryAfter`.
    public static final class RateLimited extends VenueException {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        public RateLimited(String message, Duration retryAfter, @Nullable Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// The venue understood and said no to the call itself (not to an order: that is a result).
    public static final class Refused extends VenueException {
        private static final long serialVersionUID = 1;
        private final String code;

        public Refused(String code, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Sent, or possibly sent, without a usable answer.
    public static final class OutcomeUnknown extends VenueException {
        private static final long serialVersionUID = 1;

        public OutcomeUnknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
