// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.exit;

/// A command cannot do what was asked. The message says what is wrong and what to do about it; no stack trace
/// is ever shown for it.
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// One of [ExitCode].
    public int exitCode() {
        return exitCode;
    }
}
