// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.auth.TokenVerifier;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.venue.simulator.exchange.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what clients ask for: one channel a message, with a good token if there is one.
///
/// Source: Coinbase Advanced Trade fact sheet 1.3 and 4.
final class SubscriptionDesk {

    private static final String AUTHENTICATION_FAILURE = "authentication failure";

    private final TokenVerifier verifier;
    private final FaultPlan faults;

    SubscriptionDesk(TokenVerifier verifier, FaultPlan faults) {
        this.verifier = verifier;
        this.faults = faults;
    }

    /// What becomes of a message.
    sealed interface Outcome {

        /// These products are subscribed to, once more or for the first time.
        record Subscribed(Channel channel, List<Symbol> products) implements Outcome {}

        record Unsubscribed() implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    Outcome hear(String text, Subscriptions subscriptions, Exchange exchange) {
        JsonNode message;
        try {
            message = Json.readTree(text);
        } catch (JsonException _) {
            return new Outcome.Refused("failed to parse the message");
        }
        String type = message.path("type").asString("");
        Optional<Channel> channel = Channel.find(message.path("channel").asString(""));
        if (!type.equals("subscribe") && !type.equals("unsubscribe")) {
            return new Outcome.Refused("type must be subscribe or unsubscribe");
        }
        if (channel.isEmpty()) {
            return new Outcome.Refused("channel must be one of " + Channel.words());
        }
        Request request =
                new Request(channel.get(), ids(message), message.path("jwt").asString(""));
        if (!isAllowed(request, subscriptions)) {
            return new Outcome.Refused(AUTHENTICATION_FAILURE);
        }
        if (type.equals("unsubscribe")) {
            subscriptions.remove(channel.get(), request.ids);
            return new Outcome.Unsubscribed();
        }
        return subscribe(request, subscriptions, exchange);
    }

    private record Request(Channel channel, List<String> ids, String token) {}

    private static List<String> ids(JsonNode message) {
        List<String> ids = new ArrayList<>();
        message.path("product_ids").forEach(each -> ids.add(each.asString("")));
        return ids;
    }

    /// A token that is given must be good; the user channel needs one to begin.
    private boolean isAllowed(Request request, Subscriptions subscriptions) {
        boolean isPrivate = request.channel == Channel.USER;
        if (request.token.isEmpty()) {
            return !isPrivate || subscriptions.has(Channel.USER);
        }
        Optional<KnownKey> key =
                verifier.verify(request.token)
                        .filter(_ -> !faults.strikeToken(request.channel.word()))
                        .filter(each -> !isPrivate || mayView(each));
        if (isPrivate) {
            key.ifPresent(subscriptions::identify);
        }
        return key.isPresent();
    }

    private boolean mayView(KnownKey key) {
        return faults.permitted(key.permissions()).contains(Permission.VIEW);
    }

    private static Outcome subscribe(
            Request request, Subscriptions subscriptions, Exchange exchange) {
        List<Symbol> listed =
                exchange.listings().stream().map(each -> each.instrument().symbol()).toList();
        Map<String, Symbol> products = new LinkedHashMap<>();
        for (String id : request.ids) {
            Optional<Symbol> symbol = find(id, listed);
            if (symbol.isEmpty()) {
                return new Outcome.Refused("product " + id + " is not known");
            }
            products.put(id, symbol.get());
        }
        if (products.isEmpty() && request.channel.isOfProducts()) {
            listed.forEach(each -> products.put(each.toString(), each));
        }
        Channel channel = request.channel;
        subscriptions.add(channel, channel == Channel.HEARTBEATS ? Map.of() : products);
        return new Outcome.Subscribed(channel, products.values().stream().distinct().toList());
    }

    /// A `-USDC` id that has no book of its own names the `-USD` book.
    private static Optional<Symbol> find(String id, List<Symbol> listed) {
        String twin = id.endsWith("-USDC") ? id.substring(0, id.length() - 1) : id;
        return listed.stream()
                .filter(each -> each.toString().equals(id))
                .findFirst()
                .or(() -> listed.stream().filter(each -> each.toString().equals(twin)).findFirst());
    }
}
