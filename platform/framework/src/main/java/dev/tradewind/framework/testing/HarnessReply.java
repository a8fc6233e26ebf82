// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.testing;

import dev.tradewind.framework.json.Json;
import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An answer as it came over the wire.
public record HarnessReply(int status, HttpHeaders headers, String body) {

    /// The body as a record.
    public <T> T as(Class<T> type) {
        return Json.read(body, type);
    }

    /// The body as a list of records.
    public <T> List<T> asList(Class<T> type) {
        return Json.readList(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
    }

    /// The body as a tree.
    public JsonNode json() {
        return Json.readTree(body);
    }

    /// The first value of a header, empty text when it is missing.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
