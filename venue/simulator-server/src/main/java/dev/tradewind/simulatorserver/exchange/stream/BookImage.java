// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Exchange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The order book of one product as it was last told: at most 1,000 levels of each side.
///
/// Source: Coinbase Advanced Trade fact sheet 4 (level2).
final class BookImage {

    private static final int MOST_LEVELS = 1000;

    private final Symbol symbol;
    private final Map<Side, Map<BigDecimal, BigDecimal>> told = new EnumMap<>(Side.class);

    BookImage(Symbol symbol) {
        this.symbol = symbol;
        for (Side side : Side.values()) {
            told.put(side, new LinkedHashMap<>());
        }
    }

    /// Events that turn what was told last into what is so now; empty when nothing changed.
    Optional<String> update(Exchange exchange) {
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        for (Side side : Side.values()) {
            Map<BigDecimal, BigDecimal> now = levels(exchange, side);
            Map<BigDecimal, BigDecimal> before = told.getOrDefault(side, Map.of());
            now.forEach((price, quantity) -> {
                BigDecimal known = before.get(price);
                if (known == null || known.compareTo(quantity) != 0) {
                    write(updates, new Level(side, price, quantity), exchange.time());
                }
            });
            before.forEach((price, _) -> {
                if (!now.containsKey(price)) {
                    write(updates, new Level(side, price, BigDecimal.ZERO), exchange.time());
                }
            });
            told.put(side, now);
        }
        return updates.isEmpty() ? Optional.empty() : Optional.of(events("update", updates));
    }

    /// Events that tell all of what was told last.
    String snapshot() {
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        told.forEach((side, levels) ->
                levels.forEach((price, quantity) ->
                        write(updates, new Level(side, price, quantity), Instant.EPOCH)));
        return events("snapshot", updates);
    }

    private record Level(Side side, BigDecimal price, BigDecimal quantity) {}

    private Map<BigDecimal, BigDecimal> levels(Exchange exchange, Side side) {
        Map<BigDecimal, BigDecimal> levels = new LinkedHashMap<>();
        for (BookRow row : exchange.rows(symbol, side, MOST_LEVELS)) {
            levels.put(row.price().stripTrailingZeros(), row.quantity().stripTrailingZeros());
        }
        return levels;
    }

    private static void write(ArrayNode updates, Level level, Instant time) {
        updates.addObject()
                .put(
                        "side",
                        switch (level.side) {
                            case BUY -> "bid";
                            case SELL -> "offer";
                        })
                .put("event_time", Text.of(time))
                .put("price_level", Text.of(level.price))
                .put("new_quantity", Text.of(level.quantity));
    }

    private String events(String type, ArrayNode updates) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        ObjectNode event = events.addObject().put("type", type);
        event.put("product_id", symbol.toString()).set("updates", updates);
        return events.toString();
    }
}
