// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A JSON object under construction, members in the order of writing. An absent value is written as `null`, so that
/// every answer has the same members. Used by one thread.
public final class Document {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /// Adds a number, `null` unless it is finite.
    public Document put(String name, double value) {
        members.put(name, Double.isFinite(value) ? value : null);
        return this;
    }

    public Document put(String name, long value) {
        members.put(name, value);
        return this;
    }

    public Document put(String name, OptionalInt value) {
        members.put(name, value.isPresent() ? value.getAsInt() : null);
        return this;
    }

    public Document put(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    public Document put(String name, String value) {
        members.put(name, value);
        return this;
    }

    public Document put(String name, OptionalDouble value) {
        return put(name, value.orElse(Double.NaN));
    }

    /// Adds a list of numbers, each `null` unless it is finite.
    public Document put(String name, double... values) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isFinite(value) ? value : null);
        }
        members.put(name, list);
        return this;
    }

    /// Adds a list of lists of finite numbers.
    public Document put(String name, double[][] rows) {
        members.put(name, rows.clone());
        return this;
    }

    public Document put(String name, int[] values) {
        members.put(name, Arrays.stream(values).boxed().toList());
        return this;
    }

    public Document put(String name, Document value) {
        members.put(name, value.members);
        return this;
    }

    public Document put(String name, Optional<Document> value) {
        members.put(name, value.map(document -> document.members).orElse(null));
        return this;
    }

    public Document put(String name, List<Document> values) {
        members.put(name, values.stream().map(Document::members).toList());
        return this;
    }

    /// Adds every member of `other`.
    public Document putAll(Document other) {
        members.putAll(other.members);
        return this;
    }

    /// The members, for the JSON writer.
    public Map<String, @Nullable Object> members() {
        return members;
    }
}
