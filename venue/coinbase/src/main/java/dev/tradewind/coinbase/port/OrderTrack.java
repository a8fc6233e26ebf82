// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.order.OrderStatus;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.OrderEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What has been told of one order, and what is known but not told yet. Sums only grow and an end
/// stays, so news may come twice and in any order.
final class OrderTrack {

    /// Below the smallest lot, above what rounding of sizes in quote currency leaves.
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-9");

    private final ClientOrderId clientOrderId;
    private final VenueOrderId venueOrderId;
    private Quantity filled = Quantity.ZERO;
    private long fills;
    private BigDecimal toldQuantity = BigDecimal.ZERO;
    private long toldFills;
    private boolean isCorrected;
    private Optional<OrderStanding> end = Optional.empty();
    private boolean isEndTold;
    private Instant openSince = Instant.MIN;
    private long openSinceNanos;

    OrderTrack(OrderStanding standing) {
        this.clientOrderId = standing.clientOrderId();
        this.venueOrderId = standing.venueOrderId();
    }

    ClientOrderId clientOrderId() {
        return clientOrderId;
    }

    VenueOrderId venueOrderId() {
        return venueOrderId;
    }

    /// Takes in a standing that was heard when the market was at `time`.
    void stand(OrderStanding standing, Instant time, long nanos) {
        boolean wasSettled = isSettled();
        if (standing.filled().compareTo(filled) > 0) {
            filled = standing.filled();
        }
        fills = Math.max(fills, standing.fills());
        if (end.isEmpty() && standing.status().isFinal()) {
            end = Optional.of(standing);
        }
        if (wasSettled && !isSettled()) {
            openSince = time;
            openSinceNanos = nanos;
        }
    }

    /// Notes that a fill was told.
    void told(Quantity quantity) {
        toldQuantity = toldQuantity.add(quantity.value());
        toldFills++;
    }

    /// Notes a row that takes back or corrects: sums and fills no longer add up.
    void corrected() {
        isCorrected = true;
    }

    /// Whether every fill in the sums has been told.
    boolean isSettled() {
        boolean areAllTold = fills > 0 && toldFills >= fills;
        BigDecimal missing = filled.value().subtract(toldQuantity);
        return isCorrected || areAllTold || missing.compareTo(NEGLIGIBLE) < 0;
    }

    /// Whether there are fills to tell that were known before the market was at `time`.
    boolean isOpenBefore(Instant time) {
        return !isSettled() && openSince.isBefore(time);
    }

    /// Nanoseconds for which fills have been missing.
    long missingFor(long nanos) {
        return isSettled() ? 0 : nanos - openSinceNanos;
    }

    /// Whether the order has ended and that was told.
    boolean isOver() {
        return isEndTold && isSettled();
    }

    /// The end of the order, once, when every fill has been told; a fill tells its own end.
    Optional<OrderEvent> takeEnd(Instant time) {
        if (isEndTold || end.isEmpty() || !isSettled()) {
            return Optional.empty();
        }
        isEndTold = true;
        return event(end.get(), time);
    }

    private Optional<OrderEvent> event(OrderStanding standing, Instant time) {
        if (standing.status() == OrderStatus.FILLED) {
            return Optional.empty();
        }
        if (standing.status() == OrderStatus.EXPIRED) {
            return Optional.of(new OrderEvent.Expired(clientOrderId, time));
        }
        String reason = standing.endReason().isEmpty() ? "no reason told" : standing.endReason();
        return Optional.of(
                new OrderEvent.Cancelled(
                        clientOrderId,
                        standing.status() == OrderStatus.FAILED
                                ? "failed at the venue: " + reason
                                : reason,
                        time));
    }
}
