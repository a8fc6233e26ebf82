// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The server's time, and what a key may do.
///
/// Source: Coinbase Advanced Trade fact sheet 2.2 and 7.
final class BasicEndpoints {

    private final InstantSource clock;

    private BasicEndpoints(InstantSource clock) {
        this.clock = clock;
    }

    static void publish(Router router, Gate gate, InstantSource clock) {
        BasicEndpoints endpoints = new BasicEndpoints(clock);
        router.get(Paths.BROKERAGE + "/time", gate.open(_ -> endpoints.time()))
                .get("/v2/time", gate.open(_ -> endpoints.shortTime()))
                .get(
                        Paths.BROKERAGE + "/key_permissions",
                        gate.with(Permission.VIEW, endpoints::permissions));
    }

    private Response time() {
        Instant now = clock.instant();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("iso", Text.of(now));
        out.put("epochSeconds", String.valueOf(now.getEpochSecond()));
        out.put("epochMillis", String.valueOf(now.toEpochMilli()));
        return Replies.json(out);
    }

    private Response shortTime() {
        Instant now = clock.instant();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.putObject("data").put("iso", Text.of(now)).put("epoch", now.getEpochSecond());
        return Replies.json(out);
    }

    private Response permissions(Request request, Caller caller) {
        List<Permission> permissions = caller.key().permissions();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("can_view", permissions.contains(Permission.VIEW));
        out.put("can_trade", permissions.contains(Permission.TRADE));
        out.put("can_transfer", permissions.contains(Permission.TRANSFER));
        out.put("portfolio_uuid", caller.portfolioId());
        out.put("portfolio_type", "DEFAULT");
        return Replies.json(out);
    }
}
