// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.serviceapi.execution.CancelAnswer;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cancels. The venue is asked first and the wish is written down after, so that a store that is
/// slow or gone never holds a cancellation back. What could not be asked for is asked for again.
/// Safe from any thread.
public final class Cancellations {

    private static final Logger LOG = LoggerFactory.getLogger(Cancellations.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final OrderGateway venue;
    private final Mailbox<DeskBooks> books;
    private final NewsIntake intake;
    private final SystemTime time;
    private final Map<ClientOrderId, Long> askedAt = new ConcurrentHashMap<>();

    Cancellations(
            OrderGateway venue, Mailbox<DeskBooks> books, NewsIntake intake, SystemTime time) {
        this.venue = venue;
        this.books = books;
        this.intake = intake;
        this.time = time;
    }

    /// Asks for the end of one order; empty if it is not ours.
    public Optional<CancelAnswer> cancel(ClientOrderId id, String reason) {
        return books.ask(desk -> desk.engine().order(id))
                .map(order -> answer(List.of(order), reason));
    }

    /// Asks for the end of every live order, or of those in one product.
    public CancelAnswer cancelAll(Optional<Symbol> symbol, String reason) {
        List<TrackedOrder> live =
                books.ask(desk -> desk.engine().liveOrders()).stream()
                        .filter(order ->
                                symbol.isEmpty()
                                        || order.intent().request().symbol().equals(symbol.get()))
                        .toList();
        return answer(live, reason);
    }

    /// Asks and notes the wish; true if the venue took it.
    boolean request(ClientOrderId id, String reason) {
        boolean isAsked = ask(id);
        intake.apply(List.of(new OrderUpdate.CancelRequested(id, reason)));
        return isAsked;
    }

    /// Asks again for an order that turned up after its end was wished.
    void follow(TrackedOrder order) {
        if (order.isCancelWanted()) {
            String reason = String.valueOf(order.cancelReason());
            boolean isAsked = request(order.clientOrderId(), reason);
            LOG.atInfo()
                    .addKeyValue("order", order.clientOrderId())
                    .addKeyValue("asked", isAsked)
                    .log("cancel_followed");
        }
    }

    /// Asks again for whatever should have ended by now.
    void sweep() {
        List<TrackedOrder> wanted =
                books.ask(desk -> desk.engine().liveOrders()).stream()
                        .filter(TrackedOrder::isCancelWanted)
                        .filter(this::isDue)
                        .toList();
        wanted.forEach(this::follow);
        askedAt.keySet()
                .removeIf(id ->
                        wanted.stream().noneMatch(order -> order.clientOrderId().equals(id))
                                && isOver(id));
    }

    /// Asks the venue; false if it could not be reached.
    boolean ask(ClientOrderId id) {
        try {
            boolean wasOpen = venue.cancel(id);
            askedAt.put(id, time.nanos());
            LOG.atInfo()
                    .addKeyValue("order", id)
                    .addKeyValue("was_open", wasOpen)
                    .log("cancel_asked");
            return true;
        } catch (VenueException problem) {
            LOG.atWarn()
                    .addKeyValue("order", id)
                    .addKeyValue("reason", problem.getMessage())
                    .log("cancel_not_confirmed");
            return false;
        }
    }

    private CancelAnswer answer(List<TrackedOrder> orders, String reason) {
        List<ClientOrderId> requested = new ArrayList<>();
        List<ClientOrderId> unconfirmed = new ArrayList<>();
        for (TrackedOrder order : orders) {
            if (order.isOpen()) {
                boolean isAsked = request(order.clientOrderId(), reason);
                (isAsked ? requested : unconfirmed).add(order.clientOrderId());
            }
        }
        return new CancelAnswer(requested, unconfirmed);
    }

    private boolean isDue(TrackedOrder order) {
        Long asked = askedAt.get(order.clientOrderId());
        return asked == null || time.nanos() - asked > AGAIN_AFTER.toNanos();
    }

    private boolean isOver(ClientOrderId id) {
        return books.ask(desk -> desk.engine().order(id))
                .map(order -> !order.isOpen())
                .orElse(true);
    }
}
