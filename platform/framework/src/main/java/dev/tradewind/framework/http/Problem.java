// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An error on the wire, `application/problem+json`. Source: RFC 9457.
///
/// @param type `urn:tradewind:problem:<code>`
/// @param detail what is wrong this time, with names and values
/// @param instance `urn:correlation:<id>`: find it in logs and events
/// @param field the parameter or body field at fault, when there is one
/// @param valid the values that would have been accepted, when they can be listed
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        String instance,
        @Nullable String field,
        @Nullable List<String> valid) {

    /// The media type of a problem document.
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException problem, String correlationId) {
        String slug = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(
                "urn:tradewind:problem:" + slug,
                problem.code().title(),
                problem.code().status(),
                problem.detail(),
                problem.code(),
                "urn:correlation:" + correlationId,
                problem.field().isEmpty() ? null : problem.field(),
                problem.valid().isEmpty() ? null : problem.valid());
    }
}
