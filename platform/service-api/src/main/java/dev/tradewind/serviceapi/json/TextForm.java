// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// A type whose JSON form is one string, as a value and as the key of a map. Only strings are read:
/// a JSON number in the place of a price is refused, so that nothing ever passes through a binary
/// fraction.
final class TextForm {

    private TextForm() {}

    static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    static final class KeyWriter<T> extends StdSerializer<T> {
        private final Function<T, String> write;

        KeyWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(write.apply(value));
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.type = type;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), in));
            }
            try {
                return read.apply(in.getString());
            } catch (IllegalArgumentException refused) {
                throw context.weirdStringException(in.getString(), type, refused.getMessage());
            }
        }
    }

    static final class KeyReader<T> extends KeyDeserializer {
        private final Class<T> type;
        private final Function<String, T> read;

        KeyReader(Class<T> type, Function<String, T> read) {
            this.type = type;
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return read.apply(key);
            } catch (IllegalArgumentException refused) {
                throw context.weirdKeyException(type, key, refused.getMessage());
            }
        }
    }
}
