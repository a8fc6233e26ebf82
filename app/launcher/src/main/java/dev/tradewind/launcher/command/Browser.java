// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Opens a page in the person's browser where there is one; otherwise the address on the screen has to do.
final class Browser {

    private Browser() {}

    static void open(URI page) {
        opener().ifPresent(command -> start(command, page));
    }

    private static Optional<String> opener() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return Optional.of("open");
        }
        boolean hasDesktop =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return hasDesktop ? Optional.of("xdg-open") : Optional.empty();
    }

    private static void start(String command, URI page) {
        try {
            new ProcessBuilder(command, page.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            System.err.println("  no browser was opened: " + noBrowser.getMessage());
        }
    }
}
