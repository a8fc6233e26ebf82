// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the page would not work in a real browser: a real Chromium against a real
/// console. It needs one on the machine, so it runs only when asked for: `npm run test:browser` in
/// `dashboard/`.
class PageInBrowser {

    private static final Path DASHBOARD = Path.of("../../dashboard");
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir private Path folder;

    /// The script in the browser says on its output what the system is to do next.
    @Test
    void showsFollowsExplainsAndSaysWhenTheConsoleIsGone() throws Exception {
        try (FakeSystem system = new FakeSystem(folder);
                RunningConsole console = new RunningConsole(folder, system)) {
            console.awaitEveryPart();
            Process browser =
                    new ProcessBuilder(
                                    "node",
                                    "scripts/browser-test.mjs",
                                    console.uri().toString(),
                                    PICTURES.toAbsolutePath().toString())
                            .directory(DASHBOARD.toFile())
                            .redirectErrorStream(true)
                            .start();
            StringBuilder output = new StringBuilder();
            try (BufferedReader lines = browser.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    output.append(line).append('\n');
                    obey(line, system, console);
                }
            }
            assertThat(browser.waitFor()).as(output.toString()).isZero();
        }
    }

    private static void obey(String line, FakeSystem system, RunningConsole console) {
        switch (line) {
            case "do: change the cash" -> system.changeCash("1234.56");
            case "do: stop risk management" -> system.stop("risk-management");
            case "do: stop the console" -> console.close();
            default -> assertThat(line).as("what the browser says").isNotBlank();
        }
    }
}
