// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.store;

import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.serviceapi.json.ModelJson;
import dev.tradewind.simulatorserver.wire.MarketEventRecord;
import dev.tradewind.simulatorserver.wire.OrderEventRecord;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.simulator.BookedOrder;
import dev.tradewind.venue.simulator.SimulatedVenue;
import dev.tradewind.venue.simulator.VenueState;
import dev.tradewind.venue.simulator.account.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;

/// The venue on disk. Every change of the engine is stored with the events it caused, in one
/// transaction: after a kill the venue goes on exactly where its last answer left it.
public final class VenueStore {

    private static final String PREFIX = "simulated_venue";

    private final Database database;
    private final EventTable orderEvents;
    private final EventTable marketEvents;

    /// Which market the store belongs to, and its time.
    public record Clock(String market, Instant time, Instant acknowledged) {}

    public VenueStore(Database database) {
        this.database = database;
        this.orderEvents = new EventTable(database, PREFIX + "_order_event");
        this.marketEvents = new EventTable(database, PREFIX + "_market_event");
    }

    public EventTable orderEvents() {
        return orderEvents;
    }

    public EventTable marketEvents() {
        return marketEvents;
    }

    /// Blocks until interrupted, which is how a service stops, and then lets no reader of a feed
    /// wait longer, so that requests in flight can end.
    public void releaseReadersWhenInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            orderEvents.close();
            marketEvents.close();
        }
    }

    /// The stored clock, empty in a new store.
    public Optional<Clock> clock() {
        return database.read(handle ->
                handle.createQuery("SELECT market, time, acknowledged FROM " + PREFIX + "_clock")
                        .map((row, _) ->
                                new Clock(
                                        row.getString("market"),
                                        Instant.parse(row.getString("time")),
                                        Instant.parse(row.getString("acknowledged"))))
                        .findOne());
    }

    /// The stored state of the engine at `clock`, whose last prices are `marks`.
    public VenueState state(Clock clock, Map<Symbol, Price> marks) {
        return database.read(handle ->
                new VenueState(
                        clock.time(),
                        orderEvents.newest(handle),
                        marks,
                        list(handle, "booked_order", BookedOrder.class),
                        list(handle, "fill", Fill.class),
                        list(handle, "transfer", Transfer.class)));
    }

    /// Stores the clock.
    public void saveClock(Handle transaction, Clock clock) {
        int unused =
                transaction.execute(
                        "INSERT INTO "
                                + PREFIX
                                + "_clock (id, market, time, acknowledged) VALUES (1, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET market = excluded.market,"
                                + " time = excluded.time, acknowledged = excluded.acknowledged",
                        clock.market(),
                        clock.time().toString(),
                        clock.acknowledged().toString());
    }

    /// Stores what has happened in `venue` since it was last stored.
    public void saveChanges(Handle transaction, SimulatedVenue venue) {
        long known = orderEvents.newest(transaction);
        for (Numbered<OrderEvent> numbered :
                venue.orderEvents(known, Integer.MAX_VALUE, Duration.ZERO)) {
            orderEvents.append(transaction, sequence -> record(sequence, numbered));
            saveEffect(transaction, venue, numbered.event());
        }
        for (Transfer transfer : venue.transfers(lastNumber(transaction, "transfer"))) {
            insert(transaction, "transfer", transfer);
        }
    }

    /// Appends a market event.
    public void appendMarketEvent(Handle transaction, MarketEvent event) {
        marketEvents.append(transaction, sequence -> MarketEventRecord.of(sequence, event));
    }

    private static OrderEventRecord record(long sequence, Numbered<OrderEvent> numbered) {
        if (sequence != numbered.sequence()) {
            throw new IllegalStateException(
                    "order event %d of the engine would be stored as %d"
                            .formatted(numbered.sequence(), sequence));
        }
        return OrderEventRecord.of(numbered);
    }

    private static void saveEffect(Handle transaction, SimulatedVenue venue, OrderEvent event) {
        switch (event) {
            case OrderEvent.Accepted accepted -> save(transaction, venue, accepted.clientOrderId());
            case OrderEvent.Filled(var fill) -> {
                insert(transaction, "fill", fill);
                save(transaction, venue, fill.clientOrderId());
            }
            case OrderEvent.Cancelled cancelled ->
                    save(transaction, venue, cancelled.clientOrderId());
            case OrderEvent.Expired expired -> save(transaction, venue, expired.clientOrderId());
            case OrderEvent.TimeAdvanced _ -> {}
        }
    }

    private static void save(Handle transaction, SimulatedVenue venue, ClientOrderId id) {
        String body = ModelJson.write(venue.booked(id).orElseThrow());
        int unused =
                transaction.execute(
                        "INSERT INTO "
                                + PREFIX
                                + "_booked_order (client_order_id, body) VALUES (?, ?)"
                                + " ON CONFLICT (client_order_id) DO UPDATE SET body = "
                                + "excluded.body",
                        id.value(),
                        body);
    }

    private static void insert(Handle transaction, String table, Object body) {
        int unused =
                transaction.execute(
                        "INSERT INTO " + PREFIX + "_" + table + " (body) VALUES (?)",
                        ModelJson.write(body));
    }

    private static long lastNumber(Handle transaction, String table) {
        return transaction
                .createQuery("SELECT COALESCE(MAX(number), 0) FROM " + PREFIX + "_" + table)
                .mapTo(Long.class)
                .one();
    }

    private static <T> List<T> list(Handle handle, String table, Class<T> type) {
        return handle.createQuery("SELECT body FROM " + PREFIX + "_" + table + " ORDER BY number")
                .mapTo(String.class)
                .map(body -> ModelJson.read(body, type))
                .list();
    }
}
