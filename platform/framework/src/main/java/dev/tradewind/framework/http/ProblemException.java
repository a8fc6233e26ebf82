// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.util.List;

/// Ends a request with a problem document.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String field;
    private final transient List<String> valid;

    private ProblemException(ProblemCode code, String detail, String field, List<String> valid) {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.valid = List.copyOf(valid);
    }

    /// A problem about the request as a whole.
    public static ProblemException of(ProblemCode code, String detail) {
        return new ProblemException(code, detail, "", List.of());
    }

    /// A problem with one parameter or field.
    public static ProblemException ofField(ProblemCode code, String field, String detail) {
        return new ProblemException(code, detail, field, List.of());
    }

    /// 404 for something that does not exist: `unknownResource("symbol", "BTC-EUR",
    /// List.of("BTC-USD"))`.
    public static ProblemException unknownResource(String field, String value, List<String> valid) {
        String detail = "unknown %s '%s'".formatted(field, value);
        return new ProblemException(ProblemCode.UNKNOWN_RESOURCE, detail, field, valid);
    }

    /// The same problem with the list of acceptable values.
    public ProblemException withValid(List<String> accepted) {
        return new ProblemException(code, detail(), field, accepted);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /// The parameter or field at fault; empty when the request as a whole is.
    public String field() {
        return field;
    }

    public List<String> valid() {
        return valid;
    }
}
