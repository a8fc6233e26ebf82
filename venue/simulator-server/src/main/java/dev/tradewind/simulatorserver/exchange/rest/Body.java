// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the body of a request: fields nobody knows are ignored, names may be in snake or camel case,
/// numbers may be text.
final class Body {

    /// Longer numbers, and those with larger exponents, are amounts of nothing.
    private static final int MOST_DIGITS = 40;

    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    static Body of(Request request) {
        try {
            String text = new String(request.bodyBytes(), StandardCharsets.UTF_8);
            if (Json.readTree(text) instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JsonException problem) {
            throw RestRefusal.invalid("the body is not JSON: " + problem.getMessage());
        }
        throw RestRefusal.invalid("the body must be a JSON object");
    }

    static Body of(JsonNode node) {
        return new Body(node);
    }

    JsonNode get(String snake) {
        JsonNode found = node.path(snake);
        return found.isMissingNode() ? node.path(camel(snake)) : found;
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder(snake.length());
        boolean isUpper = false;
        for (char letter : snake.toCharArray()) {
            if (letter == '_') {
                isUpper = true;
            } else {
                camel.append(isUpper ? Character.toUpperCase(letter) : letter);
                isUpper = false;
            }
        }
        return camel.toString();
    }

    /// The text of a field; empty if it is absent, null or empty.
    Optional<String> text(String field) {
        JsonNode found = get(field);
        return found.isValueNode() && !found.isNull()
                ? Optional.of(found.asString("")).filter(each -> !each.isEmpty())
                : Optional.empty();
    }

    /// The text of a field that must be there.
    String required(String field) {
        return text(field).orElseThrow(() -> RestRefusal.invalid(field + " is missing"));
    }

    boolean isTrue(String field) {
        return text(field).map(each -> each.equalsIgnoreCase("true")).orElse(false);
    }

    /// A number; null if absent.
    @Nullable BigDecimal number(String field) {
        return text(field).map(each -> number(field, each)).orElse(null);
    }

    private static BigDecimal number(String field, String text) {
        if (text.length() <= MOST_DIGITS) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (number.scale() >= -MOST_DIGITS && number.scale() <= MOST_DIGITS) {
                    return number;
                }
            } catch (NumberFormatException _) {
                throw RestRefusal.invalid(field + " must be a number: " + text);
            }
        }
        throw RestRefusal.invalid(field + " must have at most " + MOST_DIGITS + " digits");
    }

    /// A time; null if absent.
    @Nullable Instant time(String field) {
        return text(field).map(each -> Times.of(field, each)).orElse(null);
    }
}
