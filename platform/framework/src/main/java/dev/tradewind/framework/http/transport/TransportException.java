// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.transport;

import org.jspecify.annotations.Nullable;

/// An exchange that brought no answer.
public abstract sealed class TransportException extends Exception {

    private static final long serialVersionUID = 1L;

    private TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// No byte of the request has left: nobody answered the connection attempt, or the name is
    /// unknown.
    public static final class NotSent extends TransportException {

        private static final long serialVersionUID = 1L;

        NotSent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// The request may have arrived and no usable answer came back.
    public static final class AnswerLost extends TransportException {

        private static final long serialVersionUID = 1L;

        private final boolean timedOut;

        AnswerLost(String message, boolean timedOut, Throwable cause) {
            super(message, cause);
            this.timedOut = timedOut;
        }

        /// Whether time ran out, rather than the connection breaking.
        public boolean isTimedOut() {
            return timedOut;
        }
    }
}
