// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.wire;

import org.jspecify.annotations.Nullable;

/// Something the venue sent cannot be understood: it is not JSON, or a needed field is missing or
/// malformed, and the message names it. It says nothing about what the venue did; callers turn it
/// into a [dev.tradewind.venue.VenueException.OutcomeUnknown], or ask again.
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        this(message, null);
    }

    public UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
