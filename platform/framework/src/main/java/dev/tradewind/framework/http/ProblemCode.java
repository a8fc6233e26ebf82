// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

/// The closed list of error codes on the wire, each with its HTTP status and title.
public enum ProblemCode {
    /// The body is not JSON, or a field is missing, unknown or of the wrong type.
    MALFORMED_BODY(400, "The request body is not what this endpoint reads"),
    /// The body broke off or did not arrive in time.
    BODY_INCOMPLETE(400, "The request body did not arrive"),
    /// A path or query parameter, or a well-formed field, has an impossible value.
    INVALID_VALUE(400, "A value is not allowed"),
    UNAUTHORIZED(401, "Credentials are missing or wrong"),
    FORBIDDEN_HOST(403, "This Host is not served here"),
    FORBIDDEN_ORIGIN(403, "Requests from this Origin are refused"),
    FORBIDDEN(403, "This action is refused"),
    /// No such path.
    UNKNOWN_PATH(404, "There is nothing at this address"),
    /// The path is right but names something that does not exist; `valid` lists what does.
    UNKNOWN_RESOURCE(404, "The named thing does not exist"),
    METHOD_NOT_ALLOWED(405, "This address does not answer this method"),
    /// The state of the resource forbids the command.
    CONFLICT(409, "The command conflicts with the present state"),
    /// The idempotency key was used with another body.
    IDEMPOTENCY_KEY_REUSED(409, "The idempotency key belongs to another request"),
    BODY_TOO_LARGE(400, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request body must be application/json"),
    /// The command is understood and refused for a reason of the business.
    REFUSED(422, "The command is refused"),
    /// The answer for the asked instant does not exist yet; ask again.
    NOT_YET(425, "The answer for this instant does not exist yet"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    INTERNAL_ERROR(500, "The service met a defect"),
    /// This service cannot do its work now.
    UNAVAILABLE(503, "The service cannot do this now"),
    /// A service this one needs does not answer.
    DEPENDENCY_UNAVAILABLE(503, "A service this one needs does not answer"),
    DEADLINE_EXCEEDED(504, "The caller's deadline has passed");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The HTTP status that goes with the code.
    public int status() {
        return status;
    }

    /// One constant sentence for people.
    public String title() {
        return title;
    }
}
