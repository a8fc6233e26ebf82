// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every order and fill the venue knows, and which orders are open, in order of acceptance.
final class OrderBooks {

    private final Map<ClientOrderId, BookedOrder> orders = new LinkedHashMap<>();
    private final Map<ClientOrderId, BookedOrder> open = new LinkedHashMap<>();
    private final Map<ClientOrderId, List<Fill>> fillsByOrder = new LinkedHashMap<>();
    private final List<Fill> fills = new ArrayList<>();

    OrderBooks(List<BookedOrder> orders, List<Fill> fills) {
        orders.forEach(this::put);
        fills.forEach(this::add);
    }

    void put(BookedOrder booked) {
        ClientOrderId id = booked.request().clientOrderId();
        orders.put(id, booked);
        if (booked.isOpen()) {
            open.put(id, booked);
        } else {
            open.remove(id);
        }
    }

    void add(Fill fill) {
        fills.add(fill);
        fillsByOrder.computeIfAbsent(fill.clientOrderId(), _ -> new ArrayList<>()).add(fill);
    }

    Optional<BookedOrder> find(ClientOrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    List<BookedOrder> open() {
        return List.copyOf(open.values());
    }

    List<BookedOrder> orders() {
        return List.copyOf(orders.values());
    }

    int orderCount() {
        return orders.size();
    }

    List<Fill> fills() {
        return List.copyOf(fills);
    }

    int fillCount() {
        return fills.size();
    }

    List<Fill> fills(ClientOrderId id) {
        return List.copyOf(fillsByOrder.getOrDefault(id, List.of()));
    }
}
