// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON file of the shared vectors, whose folder stands beside the checkout.
public final class VectorFile {

    private final String text;
    private int position;

    private VectorFile(String text) {
        this.text = text;
    }

    public static boolean isPresent(String name) {
        return Files.exists(path(name));
    }

    /// The document of `name`, an object.
    public static Node read(String name) {
        try {
            return new Node(new VectorFile(Files.readString(path(name))).value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(String name) {
        Path vectors = Path.of("shared", "vectors", name);
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(vectors))) {
                return at.resolve(vectors);
            }
        }
        return vectors;
    }

    /// One value of the document.
    public record Node(Object value) {

        public Node at(String name) {
            return new Node(requireNonNull(((Map<?, ?>) value).get(name), name));
        }

        public Node at(int index) {
            return items().get(index);
        }

        public List<String> names() {
            return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
        }

        public List<Node> items() {
            return ((List<?>) value).stream().map(Node::new).toList();
        }

        public double number() {
            return (Double) value;
        }

        public int integer() {
            return (int) number();
        }

        public double[] numbers() {
            return items().stream().mapToDouble(Node::number).toArray();
        }

        public int[] integers() {
            return items().stream().mapToInt(Node::integer).toArray();
        }

        public double[][] rows() {
            return items().stream().map(Node::numbers).toArray(double[][]::new);
        }
    }

    private Object value() {
        skipBlanks();
        return switch (text.charAt(position)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (more('}')) {
            String name = string();
            skipBlanks();
            position++;
            members.put(name, value());
        }
        return members;
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        while (more(']')) {
            items.add(value());
        }
        return items;
    }

    /// Steps over the opening bracket or a comma, or over the closing bracket `end`.
    private boolean more(char end) {
        boolean closes = text.charAt(position) == end;
        position++;
        skipBlanks();
        if (!closes && text.charAt(position) == end) {
            position++;
            closes = true;
        }
        skipBlanks();
        return !closes;
    }

    private String string() {
        int start = position + 1;
        int end = text.indexOf('"', start);
        position = end + 1;
        skipBlanks();
        return text.substring(start, end);
    }

    private Double number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        double number = Double.parseDouble(text.substring(start, position));
        skipBlanks();
        return number;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
