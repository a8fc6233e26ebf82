// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every order we made, in the order they were made, and what their fills add up to.
final class OrderRegister {

    private final SequencedMap<ClientOrderId, TrackedOrder> orders = new LinkedHashMap<>();
    private final Map<ClientOrderId, TrackedOrder> live = new LinkedHashMap<>();
    private final Map<String, ClientOrderId> byDecision = new LinkedHashMap<>();
    private final Set<String> usedGrants = new LinkedHashSet<>();
    private final Set<String> fillKeys = new LinkedHashSet<>();
    private final TreeMap<Symbol, BigDecimal> held = new TreeMap<>();

    void put(TrackedOrder order) {
        ClientOrderId id = order.clientOrderId();
        orders.put(id, order);
        if (order.isOpen()) {
            live.put(id, order);
        }
        if (!order.isOpen()) {
            live.remove(id);
        }
        byDecision.put(order.intent().command().decisionKey(), id);
        Optional.ofNullable(order.intent().command().grant())
                .ifPresent(grant -> usedGrants.add(grant.grantId()));
    }

    void book(BookedFill booked) {
        fillKeys.add(booked.fill().entryId());
        BigDecimal quantity = booked.fill().quantity().value();
        BigDecimal signed = booked.fill().side() == Side.BUY ? quantity : quantity.negate();
        held.merge(booked.fill().symbol(), signed, BigDecimal::add);
    }

    void restore(ExecutionState state) {
        state.orders().forEach(this::put);
        fillKeys.addAll(state.fillKeys());
        held.putAll(state.held());
    }

    Optional<TrackedOrder> find(ClientOrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    Optional<TrackedOrder> ofDecision(String decisionKey) {
        return Optional.ofNullable(byDecision.get(decisionKey)).map(orders::get);
    }

    boolean isUsed(String grantId) {
        return usedGrants.contains(grantId);
    }

    boolean isBooked(String entryId) {
        return fillKeys.contains(entryId);
    }

    List<TrackedOrder> all() {
        return List.copyOf(orders.values());
    }

    List<TrackedOrder> live() {
        return List.copyOf(live.values());
    }

    /// The orders made after `since`, newest first.
    List<TrackedOrder> madeAfter(Instant since) {
        List<TrackedOrder> recent = new ArrayList<>();
        for (TrackedOrder order : orders.sequencedValues().reversed()) {
            if (!order.intent().createdAt().isAfter(since)) {
                return recent;
            }
            recent.add(order);
        }
        return recent;
    }

    /// Signed sum of own fills.
    BigDecimal held(Symbol symbol) {
        return held.getOrDefault(symbol, BigDecimal.ZERO);
    }

    SortedMap<Symbol, BigDecimal> held() {
        return new TreeMap<>(held);
    }

    List<String> fillKeys() {
        return fillKeys.stream().sorted().toList();
    }

    /// What live sell orders in `symbol` can still fill.
    Quantity selling(Symbol symbol) {
        return live.values().stream()
                .filter(order -> order.side() == Side.SELL)
                .filter(order -> order.intent().request().symbol().equals(symbol))
                .map(TrackedOrder::remaining)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
