// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of a JSON text, as far as the vector files need it: no escapes in strings.
public final class Json {

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    static Json parse(String text) {
        return new Json(new Reader(text).value());
    }

    public Json at(String key) {
        return new Json(map().get(key));
    }

    public Json at(int index) {
        return list().get(index);
    }

    public boolean has(String key) {
        return map().containsKey(key);
    }

    public double number() {
        return ((Number) required()).doubleValue();
    }

    public int integer() {
        return (int) number();
    }

    public double number(String key) {
        return at(key).number();
    }

    public String text() {
        return (String) required();
    }

    public boolean isNull() {
        return value == null;
    }

    public List<Json> list() {
        return ((List<?>) required()).stream().map(Json::new).toList();
    }

    public List<String> keys() {
        return map().keySet().stream().map(String.class::cast).toList();
    }

    public double[] numbers() {
        return list().stream().mapToDouble(Json::number).toArray();
    }

    public double[][] rows() {
        return list().stream().map(Json::numbers).toArray(double[][]::new);
    }

    private Map<?, ?> map() {
        return (Map<?, ?>) required();
    }

    private Object required() {
        if (value == null) {
            throw new IllegalStateException("no such value");
        }
        return value;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String key = string();
                peek();
                at++;
                map.put(key, value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return map;
        }

        private List<@Nullable Object> array() {
            List<@Nullable Object> list = new ArrayList<>();
            at++;
            while (peek() != ']') {
                list.add(value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            peek();
            int end = text.indexOf('"', at + 1);
            String string = text.substring(at + 1, end);
            at = end + 1;
            return string;
        }

        private @Nullable Object word() {
            int start = at;
            while (at < text.length() && ",]}\n ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "null" -> null;
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> Double.parseDouble(word);
            };
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
