// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import org.jspecify.annotations.Nullable;

/// A key that cannot be used. The message says which way it is wrong and what to do; it never holds
/// a part of the secret.
public final class KeyFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyFormatException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    KeyFormatException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + ": " + remedy, cause);
    }
}
