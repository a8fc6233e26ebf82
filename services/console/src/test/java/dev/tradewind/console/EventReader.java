// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import dev.tradewind.framework.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// Reads server-sent events one after the other.
final class EventReader implements AutoCloseable {

    private final BufferedReader lines;

    EventReader(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /// The data of the next event of that name; others are passed over.
    JsonNode next(String name) throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ") && event.equals(name)) {
                return Json.readTree(line.substring("data: ".length()));
            }
        }
        throw new IllegalStateException("the stream ended before " + name);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
