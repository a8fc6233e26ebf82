// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Response;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Ends a request with an error as Coinbase writes it.
///
/// Source: Coinbase Advanced Trade fact sheet 1.3, 2.1, 3.
public final class RestRefusal extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Response response;

    private RestRefusal(Response response, String message) {
        super(message, null, false, false);
        this.response = response;
    }

    /// What is answered.
    public Response response() {
        return response;
    }

    /// 401, in plain text, without a reason.
    static RestRefusal unauthorized() {
        byte[] text = "Unauthorized\n".getBytes(StandardCharsets.UTF_8);
        return new RestRefusal(Response.bytes(401, "text/plain", text), "unauthorized");
    }

    /// 403.
    static RestRefusal missingScope() {
        return json(403, "PERMISSION_DENIED", "Missing required scopes");
    }

    /// 400.
    static RestRefusal invalid(String detail) {
        return json(400, "INVALID_ARGUMENT", detail);
    }

    /// 404 of a product.
    static RestRefusal unknownProduct(String product) {
        return json(404, "NOT_FOUND", "Product " + product + " not supported");
    }

    /// 404 of an order.
    static RestRefusal unknownOrder() {
        return json(404, "unknown", "order with this orderID was not found");
    }

    /// 404 of anything else.
    static RestRefusal notFound(String detail) {
        return json(404, "NOT_FOUND", detail);
    }

    private static RestRefusal json(int status, String error, String detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", error);
        body.put("error_details", detail);
        body.put("message", detail);
        return new RestRefusal(Replies.json(status, body), detail);
    }
}
