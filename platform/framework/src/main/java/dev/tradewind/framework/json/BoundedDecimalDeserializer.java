// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads a decimal from a string or number and refuses exponents that would make arithmetic
/// explode.
final class BoundedDecimalDeserializer extends StdDeserializer<BigDecimal> {

    private static final int MAXIMUM_EXPONENT = 30;

    BoundedDecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString().strip();
        if (text.length() > Json.MAXIMUM_NUMBER_LENGTH) {
            return refuse(context, text, "a decimal has at most 64 characters");
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean bounded = Math.abs((long) value.scale()) <= MAXIMUM_EXPONENT;
            return bounded ? value : refuse(context, text, "its exponent must be within -30..30");
        } catch (NumberFormatException _) {
            return refuse(context, text, "not a decimal number");
        }
    }

    private BigDecimal refuse(DeserializationContext context, String text, String reason) {
        return (BigDecimal) context.handleWeirdStringValue(handledType(), text, reason);
    }
}
