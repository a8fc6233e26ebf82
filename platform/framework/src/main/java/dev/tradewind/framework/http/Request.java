// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.framework.telemetry.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One HTTP request, its parameters parsed on demand: what does not parse ends the request with a
/// problem that names the parameter. Used by the one thread that answers it.
public final class Request {

    /// Where the raw parts of a request come from.
    record Parts(
            HttpMethod method,
            String path,
            Map<String, List<String>> query,
            Function<String, Optional<String>> headers,
            BodySource body) {}

    /// Reads the body once, within its limits.
    @FunctionalInterface
    interface BodySource {
        byte[] read(int limit);
    }

    private final Parts parts;
    private final Router.Match match;
    private final CallContext context;
    private byte @Nullable [] body;

    Request(Parts parts, Router.Match match, CallContext context) {
        this.parts = parts;
        this.match = match;
        this.context = context;
    }

    public HttpMethod method() {
        return parts.method();
    }

    /// The path as sent, without the query.
    public String path() {
        return parts.path();
    }

    /// Correlation id, trace and deadline of this request.
    public CallContext context() {
        return context;
    }

    public Optional<String> header(String name) {
        return parts.headers().apply(name);
    }

    /// The decoded value of a named part of the path.
    public String pathValue(String name) {
        String value = match.pathParameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "path " + match.route().path() + " has no part {" + name + "}");
        }
        return value;
    }

    /// A named part of the path, parsed; an [IllegalArgumentException] of the parser becomes a 400.
    public <T> T pathValue(String name, Function<String, T> parser) {
        return parse(name, pathValue(name), parser);
    }

    /// The first value of a query parameter.
    public Optional<String> query(String name) {
        List<String> values = parts.query().getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// A query parameter, parsed; an [IllegalArgumentException] of the parser becomes a 400.
    public <T> Optional<T> query(String name, Function<String, T> parser) {
        return query(name).map(text -> parse(name, text, parser));
    }

    /// A whole number from the query within inclusive bounds, or the default when it is not given.
    public long queryWithin(String name, long defaultValue, long low, long high) {
        long value = query(name, Long::parseLong).orElse(defaultValue);
        if (value < low || value > high) {
            String detail = "%s must be within %d..%d: %d".formatted(name, low, high, value);
            throw ProblemException.ofField(ProblemCode.INVALID_VALUE, name, detail);
        }
        return value;
    }

    /// All values of a query parameter that is repeated for each, as sent.
    public List<String> queryValues(String name) {
        return parts.query().getOrDefault(name, List.of());
    }

    /// All values of a query parameter, each also split at commas.
    public List<String> queryList(String name) {
        return parts.query().getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(value -> !value.isBlank())
                .toList();
    }

    /// The raw body, read within the route's size and time limits; asking again gives it again.
    public byte[] bodyBytes() {
        if (body == null) {
            body = parts.body().read(match.route().bodyLimit());
        }
        return body;
    }

    /// The JSON body as a record. Malformed JSON, unknown and missing fields become a 400 that
    /// names the field; a body of another media type becomes a 415.
    public <T> T body(Class<T> type) {
        return readJson(bytes -> Json.read(bytes, type));
    }

    /// The JSON body as a list.
    public <T> List<T> bodyList(Class<T> type) {
        return readJson(bytes -> Json.readList(bytes, type));
    }

    private <T> T readJson(Function<byte[], T> reader) {
        String mediaType = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!mediaType.split(";", 2)[0].strip().equals("application/json")) {
            throw ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "the body has the type '" + mediaType + "'");
        }
        try {
            return reader.apply(bodyBytes());
        } catch (JsonException problem) {
            throw ProblemException.ofField(
                            ProblemCode.MALFORMED_BODY,
                            problem.field(),
                            String.valueOf(problem.getMessage()))
                    .withValid(problem.valid());
        }
    }

    private static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException _) {
            throw invalid(name, text, "not a number");
        } catch (IllegalArgumentException | java.time.DateTimeException reason) {
            throw invalid(name, text, String.valueOf(reason.getMessage()));
        }
    }

    private static ProblemException invalid(String name, String text, String reason) {
        String detail = "%s cannot be '%s': %s".formatted(name, text, reason);
        return ProblemException.ofField(ProblemCode.INVALID_VALUE, name, detail);
    }
}
