// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

import java.io.PrintStream;

/// Where a command writes: results to standard output, progress and complaints to standard error. Used
/// by one thread.
public final class Screen {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream output;
    private final PrintStream errors;
    private final boolean isTerminal;
    private boolean progressShown;

    public Screen(PrintStream output, PrintStream errors, boolean isTerminal) {
        this.output = output;
        this.errors = errors;
        this.isTerminal = isTerminal;
    }

    /// The screen of this process.
    public static Screen ofProcess() {
        boolean isTerminal = System.console() != null && System.console().isTerminal();
        return new Screen(System.out, System.err, isTerminal);
    }

    /// Whether a person looks at it, so that lines may be rewritten in place.
    public boolean isTerminal() {
        return isTerminal;
    }

    /// A line of the result.
    public void line(String text) {
        endProgress();
        output.println(text);
        output.flush();
    }

    /// A line of complaint or advice.
    public void complain(String text) {
        endProgress();
        errors.println(text);
        errors.flush();
    }

    /// The present state of long work, rewritten in place on a terminal and left out elsewhere.
    public void progress(String text) {
        if (isTerminal) {
            errors.print(ERASE_LINE + "  " + text);
            errors.flush();
            progressShown = true;
        }
    }

    /// Work of known size: a bar of `done` out of `whole` before the text.
    public void progress(long done, long whole, String text) {
        progress(ProgressBar.of(done, whole) + " " + text);
    }

    /// Takes the progress line away.
    public void endProgress() {
        if (progressShown) {
            errors.print(ERASE_LINE);
            errors.flush();
            progressShown = false;
        }
    }
}
