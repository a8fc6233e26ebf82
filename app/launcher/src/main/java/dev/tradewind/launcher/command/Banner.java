// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.json.Json;
import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.terminal.Screen;
import java.net.URI;
import java.nio.file.Path;
import java.util.SortedMap;

/// What a person must know once the system runs.
final class Banner {

    private final SortedMap<String, String> addresses;
    private final Path folder;

    Banner(SystemProcess process, Path folder) {
        this.addresses = process.addresses();
        this.folder = folder;
    }

    /// The machine-readable form.
    record Started(
            boolean simulated,
            String dashboard,
            String dataFolder,
            SortedMap<String, String> services) {}

    URI dashboard() {
        return URI.create(addresses.get("console") + "/");
    }

    void show(Screen screen, boolean json) {
        if (json) {
            screen.line(
                    Json.write(
                            new Started(
                                    true, dashboard().toString(), folder.toString(), addresses)));
            return;
        }
        screen.line("");
        screen.line("  Tradewind runs.   SIMULATED: no real order is sent, no real money moves.");
        screen.line("");
        screen.line("  dashboard  " + dashboard());
        screen.line("  data       " + folder);
        screen.line("  log        " + folder.resolve("logs").resolve("tradewind.log"));
        screen.line("");
        screen.line("  ./tradewind why BTC-USD tells what it decided; Ctrl-C stops it.");
        screen.line("");
    }
}
