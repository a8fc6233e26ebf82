// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.order.FillReport;
import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.order.OrderQuery;
import dev.tradewind.coinbase.order.OrderReport;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks by REST what happened to orders since it was last asked, with overlap: lists lag behind.
/// Every method may throw [dev.tradewind.venue.VenueException]; then it is asked again from the same
/// instant. Used under its owner's lock.
final class AccountSweep {

    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Duration FILLS_BEFORE_RESTART = Duration.ofHours(1);
    private static final Duration ORDERS_BEFORE_RESTART = Duration.ofHours(24);

    private final OrderClient orders;
    private final CoinbaseGateway gateway;
    private final Supplier<Optional<Instant>> marketTime;
    private Instant fillsSince = Instant.EPOCH;
    private Instant ordersSince = Instant.EPOCH;

    /// A row of the list of fills, and whether it is one to be booked.
    record Row(FillReport report, boolean isExecution) {}

    AccountSweep(
            OrderClient orders, CoinbaseGateway gateway, Supplier<Optional<Instant>> marketTime) {
        this.orders = orders;
        this.gateway = gateway;
        this.marketTime = marketTime;
    }

    /// Nothing before `now` is of interest.
    void begin(Instant now) {
        fillsSince = now;
        ordersSince = now;
    }

    /// A reader has come as far as `reached`; what was on its way then is told again.
    void restart(Instant reached) {
        fillsSince = reached.minus(FILLS_BEFORE_RESTART);
        ordersSince = reached.minus(ORDERS_BEFORE_RESTART);
    }

    /// Hears of every order that is open, new, or was open when last heard of, and of every new row.
    void run(OrderTracks tracks, Consumer<Row> rows, Consumer<OrderStanding> standings) {
        Optional<Instant> now = marketTime.get();
        Map<VenueOrderId, OrderReport> reports = new LinkedHashMap<>();
        orders.orders(OrderQuery.since(ordersSince))
                .reversed()
                .forEach(each -> reports.put(each.venueOrderId(), each));
        gateway.openReports().forEach(each -> reports.put(each.venueOrderId(), each));
        List<FillReport> fills = orders.fillsSince(fillsSince);
        for (VenueOrderId id : tracks.live()) {
            if (!reports.containsKey(id)) {
                orders.order(id).ifPresent(each -> reports.put(id, each));
            }
        }
        for (FillReport row : fills) {
            VenueOrderId id = row.venueOrderId();
            if (!reports.containsKey(id) && !tracks.isTracked(id)) {
                orders.order(id).ifPresent(each -> reports.put(id, each));
            }
        }
        reports.values().forEach(each -> standings.accept(OrderStanding.of(each)));
        take(fills, tracks, rows);
        now.map(each -> each.minus(OVERLAP))
                .filter(each -> each.isAfter(fillsSince))
                .ifPresent(each -> fillsSince = each);
        now.map(each -> each.minus(OVERLAP))
                .filter(each -> each.isAfter(ordersSince))
                .ifPresent(each -> ordersSince = each);
    }

    /// Hears the rows of orders whose sums have grown.
    void settle(OrderTracks tracks, Consumer<Row> rows) {
        List<VenueOrderId> unsettled = tracks.unsettled();
        if (!unsettled.isEmpty()) {
            take(orders.fills(unsettled), tracks, rows);
        }
    }

    private void take(List<FillReport> fills, OrderTracks tracks, Consumer<Row> rows) {
        for (FillReport row : fills) {
            if (!tracks.isTold(row)) {
                rows.accept(new Row(row, gateway.isExecution(row)));
            }
        }
    }
}
