// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes model and wire records in their canonical JSON: components in declaration
/// order, maps sorted by key, absent values left out. Reading is strict: an unknown or repeated
/// field, a missing component that is not `@Nullable`, and trailing text are refused with the
/// field's name (`tools.jackson.core.JacksonException`). Safe from any thread.
public final class ModelJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new ModelModule())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private ModelJson() {}

    /// The mapper itself, for callers that need trees or streams.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The canonical text of `value`.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The canonical text of `value` as UTF-8.
    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// Reads a value of `type`.
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /// Reads a value of `type` from UTF-8.
    public static <T> T read(byte[] text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /// Reads an array of values of `type`.
    public static <T> List<T> readList(String text, Class<T> type) {
        return MAPPER.readerForListOf(type).readValue(text);
    }
}
