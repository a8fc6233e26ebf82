// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import java.nio.charset.StandardCharsets;

/// 429 as Coinbase answers it: a page of HTML for orders, JSON for the rest.
///
/// Source: Coinbase Advanced Trade fact sheet 3.
final class TooMany {

    private static final String HTML =
            "<!DOCTYPE html><html><head><title>429 Too Many Requests</title></head>"
                    + "<body><h1>Too Many Requests</h1></body></html>";
    private static final String JSON =
            "{\"errors\":[{\"id\":\"rate_limit_exceeded\",\"message\":\"Too many requests\"}]}";

    private TooMany() {}

    static Response answer(Request request) {
        boolean isOrder = request.path().contains("/orders");
        byte[] body = (isOrder ? HTML : JSON).getBytes(StandardCharsets.UTF_8);
        return Response.bytes(429, isOrder ? "text/html" : "application/json", body);
    }
}
