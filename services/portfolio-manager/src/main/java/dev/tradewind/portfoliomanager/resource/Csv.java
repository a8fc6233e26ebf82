// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.framework.http.Response;
import java.math.BigDecimal;

/// A table as comma separated text. Source: RFC 4180; a value that begins like a formula is quoted
/// with an apostrophe, so that spreadsheets show it as text.
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(Object... header) {
        row(header);
    }

    void row(Object... values) {
        for (int index = 0; index < values.length; index++) {
            text.append(index == 0 ? "" : ",").append(field(values[index]));
        }
        text.append("\r\n");
    }

    Response response() {
        return Response.text("text/csv; charset=utf-8", text.toString());
    }

    private static String field(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String plain = value.toString();
        String safe = plain.matches("[=+\\-@].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
