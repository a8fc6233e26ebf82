// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// If this failed, progress would end up in files and pipes, or results among complaints.
class ScreenTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void rewritesProgressOnATerminal() {
        Screen screen = screen(true);
        screen.progress(1, 2, "half way");
        screen.line("done");
        assertThat(text(errors))
                .contains("[############............]  50 % half way")
                .endsWith("\r\033[K");
        assertThat(text(output)).isEqualTo("done" + System.lineSeparator());
    }

    @Test
    void keepsProgressOutOfPipes() {
        Screen screen = screen(false);
        screen.progress("starting");
        screen.complain("no");
        assertThat(text(errors)).isEqualTo("no" + System.lineSeparator());
        assertThat(text(output)).isEmpty();
    }

    private Screen screen(boolean isTerminal) {
        return new Screen(new PrintStream(output), new PrintStream(errors), isTerminal);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
