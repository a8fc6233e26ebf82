// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import java.util.ArrayList;
import java.util.List;

/// The venue's order events, numbered without a gap.
final class EventLog {

    private final List<Numbered<OrderEvent>> events = new ArrayList<>();
    private long last;

    EventLog(long last) {
        this.last = last;
    }

    void add(OrderEvent event) {
        last++;
        events.add(new Numbered<>(last, event));
    }

    long last() {
        return last;
    }

    List<Numbered<OrderEvent>> after(long after, int limit) {
        int from = indexAfter(after);
        return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }

    void forget(long upTo) {
        events.subList(0, indexAfter(upTo)).clear();
    }

    private int indexAfter(long sequence) {
        long first = last - events.size() + 1;
        return Math.clamp(sequence - first + 1, 0, events.size());
    }
}
