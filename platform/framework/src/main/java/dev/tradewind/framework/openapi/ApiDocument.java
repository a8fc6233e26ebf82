// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.openapi;

import dev.tradewind.framework.http.HttpMethod;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document of a service: the class path resource `openapi/<service>.json` with the
/// paths that every service has added from the framework's own document.
public record ApiDocument(JsonNode json) {

    private static final String COMMON = "openapi/framework.json";

    /// The document of a service; one without a resource has the common paths only.
    public static ApiDocument ofService(String service) {
        ObjectNode document = (ObjectNode) resource(COMMON);
        String own = "openapi/" + service + ".json";
        if (ApiDocument.class.getClassLoader().getResource(own) == null) {
            return new ApiDocument(document);
        }
        ObjectNode merged = (ObjectNode) resource(own);
        ObjectNode paths = merged.withObject("/paths");
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode unused = paths.putIfAbsent(path.getKey(), path.getValue());
            assert unused == null || unused.isObject();
        }
        return new ApiDocument(merged);
    }

    /// Every documented operation, as `GET /path/{name}`, sorted.
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                HttpMethod.parse(method.toUpperCase(Locale.ROOT))
                        .ifPresent(known -> operations.add(known + " " + path.getKey()));
            }
        }
        return operations;
    }

    /// What is routed and not documented, and what is documented and not routed; empty = equal.
    /// Routes that serve a tree of files and feeds a service does not have are no differences.
    public List<String> differencesTo(Router router) {
        Set<String> routed = new TreeSet<>();
        router.routes().stream()
                .filter(route -> !route.path().toString().endsWith("...}"))
                .forEach(route -> routed.add(route.method() + " " + route.path()));
        List<String> differences = new ArrayList<>();
        for (String operation : routed) {
            if (!operations().contains(operation)) {
                differences.add("routed but not documented: " + operation);
            }
        }
        for (String operation : operations()) {
            if (!routed.contains(operation) && !operation.startsWith("GET /events")) {
                differences.add("documented but not routed: " + operation);
            }
        }
        return differences;
    }

    private static JsonNode resource(String path) {
        try (InputStream stream = ApiDocument.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("class path has no " + path);
            }
            return Json.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + path, problem);
        }
    }
}
