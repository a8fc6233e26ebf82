// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.base.check.Checks;

/// One routed endpoint.
///
/// @param bodyLimit largest body accepted, in bytes
public record Route(HttpMethod method, PathTemplate path, int bodyLimit, Handler handler) {

    /// The body limit of routes that do not state their own: 64 KiB.
    public static final int DEFAULT_BODY_LIMIT = 64 * 1024;

    public Route {
        Checks.positive("bodyLimit", bodyLimit);
    }

    /// A POST endpoint with its own body limit.
    public static Route post(String path, int bodyLimit, Handler handler) {
        return new Route(HttpMethod.POST, PathTemplate.of(path), bodyLimit, handler);
    }
}
