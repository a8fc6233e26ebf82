// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads and writes records as JSON.
///
/// Rules: a record component is required unless its type is `Optional` or `@Nullable`; an unknown
/// or repeated field is refused; absent values are not written; `BigDecimal` is written as a string
/// and read from a string or number; times are RFC 3339. Limits: depth 32, numbers of 64 characters
/// with an exponent of at most 30. Jackson modules that `ServiceLoader` finds add the forms of
/// their types. Immutable, safe from any thread.
public final class Json {

    /// Deepest nesting accepted.
    public static final int MAXIMUM_DEPTH = 32;

    /// Longest number accepted, in characters.
    public static final int MAXIMUM_NUMBER_LENGTH = 64;

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /// Writes a value as compact JSON.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Writes a value as UTF-8 bytes of compact JSON.
    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// Reads a value of `type`.
    ///
    /// @throws JsonException naming the wrong field
    public static <T> T read(String text, Class<T> type) {
        try {
            return required(MAPPER.readValue(text, type));
        } catch (JacksonException problem) {
            throw translate(problem);
        }
    }

    /// Reads a value of `type` from UTF-8 bytes.
    ///
    /// @throws JsonException naming the wrong field
    public static <T> T read(byte[] text, Class<T> type) {
        try {
            return required(MAPPER.readValue(text, type));
        } catch (JacksonException problem) {
            throw translate(problem);
        }
    }

    /// Reads a list whose elements are of `type`.
    ///
    /// @throws JsonException naming the wrong field
    public static <T> List<T> readList(byte[] text, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        try {
            List<T> elements = MAPPER.readValue(text, list);
            return List.copyOf(required(elements));
        } catch (JacksonException problem) {
            throw translate(problem);
        }
    }

    /// Reads any JSON as a tree.
    ///
    /// @throws JsonException when the text is not JSON
    public static JsonNode readTree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException problem) {
            throw translate(problem);
        }
    }

    /// Turns a tree into a record.
    ///
    /// @throws JsonException naming the wrong field
    public static <T> T convert(JsonNode tree, Class<T> type) {
        try {
            return required(MAPPER.treeToValue(tree, type));
        } catch (JacksonException problem) {
            throw translate(problem);
        }
    }

    private static <T> T required(T value) {
        if (value == null) {
            throw new JsonException(
                    "the JSON text is null", "", List.of(), new IllegalArgumentException());
        }
        return value;
    }

    private static JsonException translate(JacksonException problem) {
        String field = path(problem);
        String place =
                problem.getLocation() == null
                        ? ""
                        : " at line %d, column %d"
                                .formatted(
                                        problem.getLocation().getLineNr(),
                                        problem.getLocation().getColumnNr());
        String subject = field.isEmpty() ? "the JSON text" : "field '" + field + "'";
        if (problem instanceof UnrecognizedPropertyException unknown) {
            List<String> known =
                    unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
            return new JsonException("unknown " + subject + place, field, known, problem);
        }
        String reason =
                problem instanceof DatabindException
                        ? reason(problem)
                        : "malformed: " + reason(problem);
        return new JsonException(
                subject + " is wrong" + place + ": " + reason, field, List.of(), problem);
    }

    private static String reason(JacksonException problem) {
        return problem.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }

    private static String path(JacksonException problem) {
        return problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAXIMUM_DEPTH)
                                        .maxNumberLength(MAXIMUM_NUMBER_LENGTH)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        SimpleModule decimals = new SimpleModule("decimals");
        decimals.addDeserializer(BigDecimal.class, new BoundedDecimalDeserializer());
        return JsonMapper.builder(factory)
                .findAndAddModules()
                .addModule(decimals)
                .annotationIntrospector(new RequiredComponentIntrospector())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .withConfigOverride(
                        BigDecimal.class,
                        override ->
                                override.setFormat(
                                        JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .build();
    }
}
