// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import org.junit.jupiter.api.Test;

/// If this failed, an API document could promise what is not there, or hide what is.
class ApiDocumentTest {

    @Test
    void addsThePathsEveryServiceHas() {
        assertThat(ApiDocument.ofService("shop").operations())
                .contains("POST /api/v1/orders", "GET /health/ready", "GET /metrics");
        assertThat(ApiDocument.ofService("without-document").operations()).contains("GET /health");
    }

    @Test
    void findsDifferencesInBothDirections() {
        Router router = new Router();
        ApiDocument document = ApiDocument.ofService("shop");
        document.operations().stream()
                .filter(operation -> operation.startsWith("GET /") && !operation.contains("orders"))
                .forEach(
                        operation -> router.get(operation.substring(4), _ -> Response.noContent()));
        router.post("/api/v1/orders", _ -> Response.noContent());
        router.get("/{file...}", _ -> Response.noContent());
        router.get("/api/v1/hidden", _ -> Response.noContent());
        assertThat(document.differencesTo(router))
                .containsExactly(
                        "routed but not documented: GET /api/v1/hidden",
                        "documented but not routed: GET /api/v1/orders");
    }
}
