// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import org.jspecify.annotations.Nullable;

/// A recording that cannot be read on: where and why.
public final class BrokenRecordingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    BrokenRecordingException(String source, int line, String reason, @Nullable Throwable cause) {
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
