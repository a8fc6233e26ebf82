// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers and times as text.
public final class Text {

    private Text() {}

    /// Without exponent and without zeros at the end.
    public static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// RFC 3339 in UTC.
    public static String of(Instant time) {
        return time.toString();
    }

    /// An amount with its currency.
    public static ObjectNode amount(BigDecimal value, String currency) {
        ObjectNode amount = JsonNodeFactory.instance.objectNode();
        amount.put("value", of(value));
        amount.put("currency", currency);
        return amount;
    }
}
