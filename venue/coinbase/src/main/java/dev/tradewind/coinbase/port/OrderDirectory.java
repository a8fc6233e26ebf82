// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.order.OrderQuery;
import dev.tradewind.coinbase.order.OrderReport;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which of the venue's orders is which of ours. The venue finds orders by its own id only, so what
/// is not known here is searched for in its lists, the first time in all of it, later in what is
/// new. Remembers a bounded number of orders; safe from any thread.
final class OrderDirectory {

    /// An order may show up in lists a little later than one that was made after it.
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final OrderClient orders;
    private final int capacity;
    private final Map<ClientOrderId, VenueOrderId> byClient = new LinkedHashMap<>();
    private final Map<VenueOrderId, ClientOrderId> byVenue = new LinkedHashMap<>();

    /// Everything made before this is known; absent before the first list, or once something had
    /// to be forgotten.
    private Optional<Instant> knownUntil = Optional.empty();

    OrderDirectory(OrderClient orders, int capacity) {
        this.orders = orders;
        this.capacity = capacity;
    }

    /// Notes an order.
    synchronized void learn(ClientOrderId clientOrderId, VenueOrderId venueOrderId) {
        byClient.put(clientOrderId, venueOrderId);
        byVenue.put(venueOrderId, clientOrderId);
        if (byClient.size() > capacity) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        ClientOrderId oldest = byClient.keySet().iterator().next();
        byVenue.remove(byClient.remove(oldest));
        knownUntil = Optional.empty();
    }

    /// The venue's id of an order, as far as it is remembered.
    synchronized Optional<VenueOrderId> find(ClientOrderId id) {
        return Optional.ofNullable(byClient.get(id));
    }

    /// Our id of an order, as far as it is remembered.
    synchronized Optional<ClientOrderId> find(VenueOrderId id) {
        return Optional.ofNullable(byVenue.get(id));
    }

    /// The venue's id of an order, from memory or else from the venue's lists; empty if these do
    /// not show it.
    Optional<VenueOrderId> search(ClientOrderId id) {
        Optional<VenueOrderId> known = find(id);
        return known.isPresent() ? known : list(id);
    }

    private Optional<VenueOrderId> list(ClientOrderId id) {
        Optional<Instant> since = knownUntil().map(until -> until.minus(OVERLAP));
        List<OrderReport> listed = orders.orders(new OrderQuery(List.of(), since));
        listed.reversed().forEach(each -> learn(each.clientOrderId(), each.venueOrderId()));
        if (!listed.isEmpty()) {
            knownUntil(listed.getFirst().createdAt(), listed.size());
        }
        return listed.stream()
                .filter(each -> each.clientOrderId().equals(id))
                .map(OrderReport::venueOrderId)
                .findFirst();
    }

    private synchronized Optional<Instant> knownUntil() {
        return knownUntil;
    }

    private synchronized void knownUntil(Instant newest, int listed) {
        knownUntil = listed < capacity ? Optional.of(newest) : Optional.empty();
    }
}
