// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.venue.simulator.exchange.Customer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What one client is subscribed to: products by the ids that it used for them.
final class Subscriptions {

    private final Map<Channel, Map<String, Symbol>> products = new EnumMap<>(Channel.class);
    private @Nullable KnownKey user;
    private boolean hasBegun;

    /// Whether there ever was one.
    boolean hasBegun() {
        return hasBegun;
    }

    /// Adds products to a channel; for the user channel none means all.
    void add(Channel channel, Map<String, Symbol> ids) {
        hasBegun = true;
        products.computeIfAbsent(channel, _ -> new LinkedHashMap<>()).putAll(ids);
    }

    /// Whose orders the user channel tells from now on.
    void identify(KnownKey key) {
        user = key;
    }

    /// Takes ids from a channel; none, or the last, ends the whole channel.
    void remove(Channel channel, List<String> ids) {
        Map<String, Symbol> present = products.getOrDefault(channel, new LinkedHashMap<>());
        ids.forEach(present::remove);
        if (ids.isEmpty() || present.isEmpty()) {
            products.remove(channel);
        }
    }

    boolean has(Channel channel) {
        return products.containsKey(channel);
    }

    boolean has(Channel channel, Symbol symbol) {
        return products.getOrDefault(channel, Map.of()).containsValue(symbol);
    }

    /// The products of a channel, each once.
    List<Symbol> products(Channel channel) {
        return products.getOrDefault(channel, Map.of()).values().stream().distinct().toList();
    }

    /// The key behind the user channel, if that is subscribed to.
    Optional<KnownKey> user() {
        return has(Channel.USER) ? Optional.ofNullable(user) : Optional.empty();
    }

    /// Whether changes of the customer's orders for a product are told.
    boolean follows(Customer customer, Symbol symbol) {
        return user().filter(key -> key.customer().equals(customer)).isPresent()
                && (products(Channel.USER).isEmpty() || has(Channel.USER, symbol));
    }

    /// As the `subscriptions` message tells it.
    ObjectNode write() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        products.forEach((channel, ids) -> {
            ArrayNode names = out.putArray(channel.word());
            switch (channel) {
                case HEARTBEATS -> names.add(channel.word());
                case USER -> user().ifPresent(key -> names.add(key.id("user")));
                case CANDLES, MARKET_TRADES, TICKER, TICKER_BATCH, LEVEL2, STATUS ->
                        ids.keySet().forEach(names::add);
            }
        });
        return out;
    }
}
