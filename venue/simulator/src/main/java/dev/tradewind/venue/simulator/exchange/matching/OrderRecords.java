// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.venue.simulator.exchange.Customer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every order of every customer, by each of its names.
final class OrderRecords {

    private final Map<Long, OrderRecord> byNumber = new LinkedHashMap<>();
    private final Map<String, OrderRecord> byOrderId = new LinkedHashMap<>();
    private final Map<ClientName, OrderRecord> byClientName = new LinkedHashMap<>();
    private final Map<Customer, List<OrderRecord>> byCustomer = new LinkedHashMap<>();

    private record ClientName(Customer customer, String clientOrderId) {}

    void add(OrderRecord order) {
        byNumber.put(order.number(), order);
        byOrderId.put(order.orderId(), order);
        byClientName.put(name(order), order);
        byCustomer.computeIfAbsent(order.customer(), _ -> new ArrayList<>()).add(order);
    }

    /// Forgets the newest order, which never came in.
    void remove(OrderRecord order) {
        byNumber.remove(order.number());
        byOrderId.remove(order.orderId());
        byClientName.remove(name(order));
        byCustomer.computeIfAbsent(order.customer(), _ -> new ArrayList<>()).removeLast();
    }

    private static ClientName name(OrderRecord order) {
        return new ClientName(order.customer(), order.entry().clientOrderId());
    }

    /// The order with this number in its book, if it is a customer's.
    @Nullable OrderRecord numbered(long number) {
        return byNumber.get(number);
    }

    /// The customer's order with this id.
    @Nullable OrderRecord find(Customer customer, String orderId) {
        OrderRecord order = byOrderId.get(orderId);
        return order != null && order.customer().equals(customer) ? order : null;
    }

    /// The customer's order with this client order id.
    @Nullable OrderRecord findByClientId(Customer customer, String clientOrderId) {
        return byClientName.get(new ClientName(customer, clientOrderId));
    }

    /// All orders of a customer, oldest first.
    List<OrderRecord> of(Customer customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }
}
