// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers that are spoilt on their way. Only answers of known bytes can be; others stay as they are.
final class SpoiltAnswers {

    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>502</body></html>";

    private SpoiltAnswers() {}

    static Response spoil(Response answer, RestFault.Spoiling how) {
        if (!(answer.body() instanceof Response.Body.Bytes(byte[] content))) {
            return answer;
        }
        return switch (how) {
            case TRUNCATED -> truncated(answer, content);
            case EMPTY -> with(answer, answer.contentType(), new byte[0]);
            case HTML -> with(answer, "text/html", bytes(HTML));
            case TEXT -> with(answer, answer.contentType(), bytes("upstream connect error"));
            case EXTRA_FIELD ->
                    changed(answer, content, tree -> tree.putObject("novelty").put("value", "1"));
            case MISSING_FIELD -> changed(answer, content, tree -> take(tree));
            case RENAMED_FIELD ->
                    changed(answer, content, tree -> tree.set("renamed_field", take(tree)));
        };
    }

    /// The length is that of the whole; the connection ends before it is reached.
    private static Response truncated(Response answer, byte[] content) {
        return with(answer, answer.contentType(), Arrays.copyOf(content, content.length / 2))
                .withHeader("Content-Length", String.valueOf(content.length))
                .withHeader("Connection", "close");
    }

    /// The same answer once more right behind itself. The length counts the first only.
    static Response twice(Response answer) {
        if (!(answer.body() instanceof Response.Body.Bytes(byte[] content))) {
            return answer;
        }
        byte[] head =
                bytes(
                        "HTTP/1.1 %d OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                .formatted(answer.status(), answer.contentType(), content.length));
        byte[] both = Arrays.copyOf(content, 2 * content.length + head.length);
        System.arraycopy(head, 0, both, content.length, head.length);
        System.arraycopy(content, 0, both, content.length + head.length, content.length);
        return with(answer, answer.contentType(), both)
                .withHeader("Content-Length", String.valueOf(content.length));
    }

    private static Response changed(Response answer, byte[] content, Consumer<ObjectNode> change) {
        return tree(content)
                .map(tree -> {
                    change.accept(tree);
                    return with(answer, answer.contentType(), bytes(tree.toString()));
                })
                .orElse(answer);
    }

    private static JsonNode take(ObjectNode tree) {
        String first = tree.propertyNames().stream().findFirst().orElse("nothing");
        JsonNode value = tree.path(first);
        tree.remove(first);
        return value;
    }

    private static Optional<ObjectNode> tree(byte[] content) {
        try {
            JsonNode tree = Json.readTree(new String(content, StandardCharsets.UTF_8));
            return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response with(Response answer, String contentType, byte[] content) {
        return new Response(
                answer.status(), contentType, answer.headers(), new Response.Body.Bytes(content));
    }
}
