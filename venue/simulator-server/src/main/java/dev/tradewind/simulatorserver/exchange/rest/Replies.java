// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Response;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// Answers with JSON.
final class Replies {

    private Replies() {}

    static Response json(ObjectNode body) {
        return json(200, body);
    }

    static Response json(int status, ObjectNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return Response.bytes(status, "application/json; charset=utf-8", bytes);
    }
}
