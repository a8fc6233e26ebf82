// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.util.Arrays;
import java.util.Optional;

/// The methods our services answer.
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /// The method with this name, empty when we do not answer it.
    public static Optional<HttpMethod> parse(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }

    /// Whether repeating a request has the effect of making it once (RFC 9110 §9.2.2).
    public boolean isIdempotent() {
        return this == GET || this == PUT || this == DELETE;
    }
}
