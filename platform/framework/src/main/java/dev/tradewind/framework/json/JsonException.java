// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.json;

import java.util.List;

/// A text is not the JSON that was asked for.
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<String> valid;

    JsonException(String message, String field, List<String> valid, Throwable cause) {
        super(message, cause);
        this.field = field;
        this.valid = List.copyOf(valid);
    }

    /// Path of the offending field, such as `orders[0].price`; empty when the text as a whole is
    /// wrong.
    public String field() {
        return field;
    }

    /// The names that would have been accepted in the place of an unknown one; may be empty.
    public List<String> valid() {
        return valid;
    }
}
