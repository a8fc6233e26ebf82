// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.exit;

/// What a command's exit code says; these numbers never change their meaning.
public final class ExitCode {

    /// It did what was asked, and what was checked is in order.
    public static final int DONE = 0;

    /// What was checked is not in order, or a service refused the command.
    public static final int FAILED = 1;

    /// The command line is wrong: unknown option, missing or impossible value.
    public static final int USAGE = 2;

    /// This machine lacks something: a JDK, a free port, a readable folder.
    public static final int ENVIRONMENT = 3;

    /// The build failed (given by the start script).
    public static final int BUILD = 4;

    /// A service that is needed does not answer.
    public static final int UNREACHABLE = 5;

    /// A defect of Tradewind; the log has the details.
    public static final int DEFECT = 70;

    private ExitCode() {}
}
