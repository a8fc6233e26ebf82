// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value of a JSON document, asked strictly: a member that is not there, or is of another kind, fails the
/// test that asks for it.
public record Json(JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static Json parse(String text) {
        return new Json(MAPPER.readTree(text));
    }

    /// A member of an object.
    public Json at(String name) {
        return new Json(node.required(name));
    }

    /// An element of an array.
    public Json at(int index) {
        return new Json(node.required(index));
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public boolean isNull() {
        return node.isNull();
    }

    public double number() {
        return node.doubleValue();
    }

    /// The number of the member `name`.
    public double number(String name) {
        return at(name).number();
    }

    public int integer() {
        return node.intValue();
    }

    public boolean truth() {
        return node.booleanValue();
    }

    public String text() {
        return node.stringValue();
    }

    /// The names of an object's members, in the order of the document.
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /// The elements of an array.
    public List<Json> list() {
        return node.values().stream().map(Json::new).toList();
    }

    /// An array of numbers; `null` is NaN.
    public double[] numbers() {
        return list().stream()
                .mapToDouble(each -> each.isNull() ? Double.NaN : each.number())
                .toArray();
    }

    public int[] integers() {
        return list().stream().mapToInt(Json::integer).toArray();
    }

    /// An array of arrays of numbers.
    public double[][] rows() {
        return list().stream().map(Json::numbers).toArray(double[][]::new);
    }
}
