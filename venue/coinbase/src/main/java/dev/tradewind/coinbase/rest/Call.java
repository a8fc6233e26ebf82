// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One request: what is asked of which path, and what it is for. A call that reads may be repeated;
/// one that commands never is.
///
/// @param path below the base address, starting with a slash
/// @param query names and values in order; a list is a repeated name
public record Call(
        String method,
        String path,
        List<Parameter> query,
        @Nullable String body,
        Priority priority) {

    /// One parameter of the query.
    public record Parameter(String name, String value) {}

    public Call {
        query = List.copyOf(query);
    }

    /// Asks for something.
    public static Call read(Priority priority, String path) {
        return new Call("GET", path, List.of(), null, priority);
    }

    /// Wants something done.
    public static Call command(Priority priority, String path, String body) {
        return new Call("POST", path, List.of(), body, priority);
    }

    public Call with(String name, Object value) {
        return new Call(
                method,
                path,
                Stream.concat(query.stream(), Stream.of(new Parameter(name, value.toString())))
                        .toList(),
                body,
                priority);
    }

    /// A text as one segment of a path.
    public static String segment(String text) {
        return encoded(text);
    }

    /// The call with a parameter if there is a value for it.
    public Call with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /// Whether repeating the call does no harm.
    public boolean isRepeatable() {
        return method.equals("GET");
    }

    /// Path and query as they are sent.
    String target() {
        if (query.isEmpty()) {
            return path;
        }
        return query.stream()
                .map(each -> encoded(each.name()) + '=' + encoded(each.value()))
                .collect(Collectors.joining("&", path + '?', ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
