// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.order.FillReport;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Turns standings and rows of fills into events, each told once: rows by their key, whoever brings
/// them, and ends last. Orders that are over are forgotten when they become too many. Used under its owner's lock.
final class OrderTracks {

    private static final int MAX_TRACKS = 20_000;
    private static final int MAX_KEYS = 100_000;

    private final SequencedMap<VenueOrderId, OrderTrack> tracks = new LinkedHashMap<>();
    private final SequencedMap<VenueOrderId, OrderTrack> open = new LinkedHashMap<>();
    private final SequencedSet<String> keys = new LinkedHashSet<>();

    /// Where an order stands, as heard when the market was at `time`.
    List<OrderEvent> stand(OrderStanding standing, Instant time, long nanos) {
        List<OrderEvent> events = new ArrayList<>();
        OrderTrack track = tracks.get(standing.venueOrderId());
        if (track == null) {
            track = new OrderTrack(standing);
            tracks.put(standing.venueOrderId(), track);
            events.add(
                    new OrderEvent.Accepted(
                            standing.clientOrderId(), standing.venueOrderId(), time));
            forgetOldest();
        }
        track.stand(standing, time, nanos);
        if (!track.isOver()) {
            open.put(track.venueOrderId(), track);
        }
        return events;
    }

    /// A row of fills; empty if it was told before, or belongs to no order known here.
    ///
    /// @param isExecution whether it is to be booked
    Optional<OrderEvent> fill(FillReport row, boolean isExecution) {
        OrderTrack track = tracks.get(row.venueOrderId());
        if (track == null || !keys.add(row.entryId())) {
            return Optional.empty();
        }
        if (keys.size() > MAX_KEYS) {
            keys.removeFirst();
        }
        if (!isExecution) {
            track.corrected();
            return Optional.empty();
        }
        track.told(row.quantity());
        return Optional.of(new OrderEvent.Filled(row.fill(track.clientOrderId())));
    }

    /// The ends of orders whose every fill has been told.
    List<OrderEvent> ends(Instant time) {
        List<OrderEvent> ends =
                open.values().stream()
                        .map(track -> track.takeEnd(time))
                        .flatMap(Optional::stream)
                        .toList();
        open.values().removeIf(OrderTrack::isOver);
        return ends;
    }

    boolean isTold(FillReport row) {
        return keys.contains(row.entryId());
    }

    boolean isTracked(VenueOrderId id) {
        return tracks.containsKey(id);
    }

    /// Orders that can still fill, as far as is known.
    List<VenueOrderId> live() {
        return List.copyOf(open.keySet());
    }

    /// Orders with fills that are known of but not told.
    List<VenueOrderId> unsettled() {
        return open.values().stream()
                .filter(each -> !each.isSettled())
                .map(OrderTrack::venueOrderId)
                .toList();
    }

    /// Whether everything known before the market was at `time` has been told.
    boolean isSettledAt(Instant time) {
        return open.values().stream().noneMatch(each -> each.isOpenBefore(time));
    }

    /// The order whose fills have been missing for longer than `nanos`, if there is one.
    Optional<VenueOrderId> missingLongerThan(long nanos, long now) {
        return open.values().stream()
                .filter(each -> each.missingFor(now) > nanos)
                .map(OrderTrack::venueOrderId)
                .findFirst();
    }

    private void forgetOldest() {
        if (tracks.size() > MAX_TRACKS) {
            tracks.keySet().stream()
                    .filter(each -> !open.containsKey(each))
                    .findFirst()
                    .ifPresent(tracks::remove);
        }
    }
}
