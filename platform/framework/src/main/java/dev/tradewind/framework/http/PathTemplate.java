// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with named parts, such as `/api/v1/price/{symbol}`. A last segment `{name...}` takes the
/// whole rest of the path, slashes included.
public final class PathTemplate implements Comparable<PathTemplate> {

    private final String text;
    private final List<String> segments;

    private PathTemplate(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    /// Reads a template that starts with `/`.
    public static PathTemplate of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("path template must start with '/': " + text);
        }
        return new PathTemplate(text, split(text));
    }

    /// The decoded values of the named parts when `path` matches.
    Optional<Map<String, String>> match(List<String> path) {
        boolean hasRest = hasRest();
        boolean fits =
                hasRest ? path.size() >= segments.size() - 1 : path.size() == segments.size();
        if (!fits) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int named = hasRest ? segments.size() - 1 : segments.size();
        for (int index = 0; index < named; index++) {
            String segment = segments.get(index);
            if (isParameter(segment)) {
                values.put(parameterName(segment), path.get(index));
            } else if (!segment.equals(path.get(index))) {
                return Optional.empty();
            }
        }
        if (hasRest) {
            values.put(
                    parameterName(segments.getLast()),
                    String.join("/", path.subList(named, path.size())));
        }
        return Optional.of(values);
    }

    /// Splits a path at its slashes; a slash at the end does not count.
    static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /// Literal segments come before parameters, parameters before a rest: the order in which to
    /// try.
    @Override
    public int compareTo(PathTemplate other) {
        int shared = Math.min(segments.size(), other.segments.size());
        for (int index = 0; index < shared; index++) {
            int order = Integer.compare(rank(segments.get(index)), rank(other.segments.get(index)));
            if (order != 0) {
                return order;
            }
        }
        int longerFirst = Integer.compare(other.segments.size(), segments.size());
        return longerFirst != 0 ? longerFirst : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private boolean hasRest() {
        return !segments.isEmpty() && segments.getLast().endsWith("...}");
    }

    private static int rank(String segment) {
        if (!isParameter(segment)) {
            return 0;
        }
        return segment.endsWith("...}") ? 2 : 1;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String parameterName(String segment) {
        return segment.substring(1, segment.length() - 1).replace("...", "");
    }
}
