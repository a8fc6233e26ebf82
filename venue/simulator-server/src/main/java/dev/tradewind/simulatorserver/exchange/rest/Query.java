// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.model.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Reads the query of a request as Coinbase does: repeated keys, cursors, Python's booleans.
final class Query {

    private Query() {}

    /// At most `limit` of `all`, and where the rest begins.
    record Page<T>(List<T> rows, String next) {

        boolean hasNext() {
            return !next.isEmpty();
        }
    }

    static int limit(Request request, int usual, int most) {
        return request.query("limit")
                .map(text -> Math.clamp(number("limit", text), 1, most))
                .orElse(usual);
    }

    /// A whole number; an error that names the field otherwise.
    static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw RestRefusal.invalid(name + " must be a whole number: " + text);
        }
    }

    /// A time in seconds since 1970.
    static Optional<Instant> seconds(Request request, String name) {
        return request.query(name)
                .filter(text -> !text.isEmpty())
                .map(text -> Times.ofSeconds(name, text));
    }

    /// A time in RFC 3339.
    static Optional<Instant> time(Request request, String name) {
        return request.query(name)
                .filter(text -> !text.isEmpty())
                .map(text -> Times.of(name, text));
    }

    /// A product's name.
    static Symbol symbol(String text) {
        try {
            return Symbol.parse(text);
        } catch (IllegalArgumentException _) {
            throw RestRefusal.unknownProduct(text);
        }
    }

    /// All values of a repeated key; each must be a name of `type`.
    static <E extends Enum<E>> List<String> names(Request request, String name, Class<E> type) {
        return names(
                request, name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /// All values of a repeated key; each must be one of `known`.
    static List<String> names(Request request, String name, List<String> known) {
        List<String> asked = request.queryValues(name);
        asked.stream()
                .filter(each -> !known.contains(each))
                .findFirst()
                .ifPresent(wrong -> {
                    throw RestRefusal.invalid(name + ": " + wrong + " is not a valid value");
                });
        return asked;
    }

    /// The page of `all` that the request's cursor points at.
    static <T> Page<T> page(Request request, List<T> all, int limit) {
        int start =
                request.query("cursor").filter(text -> !text.isEmpty()).map(Query::start).orElse(0);
        if (start > all.size()) {
            throw RestRefusal.invalid("cursor is not one of this list");
        }
        int end = Math.min(all.size(), start + limit);
        return new Page<>(
                new ArrayList<>(all.subList(start, end)), end < all.size() ? cursor(end) : "");
    }

    private static String cursor(int start) {
        byte[] text = String.valueOf(start).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static int start(String cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            return Math.max(0, Integer.parseInt(new String(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            throw RestRefusal.invalid("cursor is not one of ours");
        }
    }
}
