// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One order event on the wire; which fields are there depends on `type`.
public record OrderEventRecord(
        long sequence,
        Type type,
        Instant time,
        @Nullable ClientOrderId clientOrderId,
        @Nullable VenueOrderId venueOrderId,
        @Nullable Fill fill,
        @Nullable String reason) {

    /// What happened.
    public enum Type {
        ACCEPTED,
        FILLED,
        CANCELLED,
        EXPIRED,
        TIME_ADVANCED
    }

    /// The wire form of `numbered`.
    public static OrderEventRecord of(Numbered<OrderEvent> numbered) {
        long sequence = numbered.sequence();
        return switch (numbered.event()) {
            case OrderEvent.Accepted(var id, var venueId, var time) ->
                    new OrderEventRecord(sequence, Type.ACCEPTED, time, id, venueId, null, null);
            case OrderEvent.Filled(var fill) ->
                    new OrderEventRecord(
                            sequence, Type.FILLED, fill.time(), null, null, fill, null);
            case OrderEvent.Cancelled(var id, var reason, var time) ->
                    new OrderEventRecord(sequence, Type.CANCELLED, time, id, null, null, reason);
            case OrderEvent.Expired(var id, var time) ->
                    new OrderEventRecord(sequence, Type.EXPIRED, time, id, null, null, null);
            case OrderEvent.TimeAdvanced(var time) ->
                    new OrderEventRecord(
                            sequence, Type.TIME_ADVANCED, time, null, null, null, null);
        };
    }

    /// The event; a field that its type needs and that is missing is a [NullPointerException].
    public Numbered<OrderEvent> event() {
        OrderEvent event =
                switch (type) {
                    case ACCEPTED ->
                            new OrderEvent.Accepted(
                                    Objects.requireNonNull(clientOrderId, "clientOrderId"),
                                    Objects.requireNonNull(venueOrderId, "venueOrderId"),
                                    time);
                    case FILLED -> new OrderEvent.Filled(Objects.requireNonNull(fill, "fill"));
                    case CANCELLED ->
                            new OrderEvent.Cancelled(
                                    Objects.requireNonNull(clientOrderId, "clientOrderId"),
                                    Objects.requireNonNull(reason, "reason"),
                                    time);
                    case EXPIRED ->
                            new OrderEvent.Expired(
                                    Objects.requireNonNull(clientOrderId, "clientOrderId"), time);
                    case TIME_ADVANCED -> new OrderEvent.TimeAdvanced(time);
                };
        return new Numbered<>(sequence, event);
    }
}
