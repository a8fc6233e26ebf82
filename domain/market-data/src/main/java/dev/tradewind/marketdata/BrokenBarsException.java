// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import org.jspecify.annotations.Nullable;

/// Recorded bars that cannot be read: where and why. Nothing of the source has been used.
public final class BrokenBarsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    BrokenBarsException(String source, int line, String reason, @Nullable Throwable cause) {
        super(source + ", line " + line + ": " + reason, cause);
        this.line = line;
        this.reason = reason;
    }

    /// The number of the broken line, the header being line 1.
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
