// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;
import java.util.ArrayList;
import java.util.List;

/// Writes down what a book tells, one line an event.
public final class EventTape implements BookListener {

    private final List<String> events = new ArrayList<>();

    /// What was told since the last call.
    public List<String> drain() {
        List<String> told = List.copyOf(events);
        events.clear();
        return told;
    }

    @Override
    public void accepted(long order) {
        events.add("accepted " + order);
    }

    @Override
    public void rejected(long order, RejectReason reason) {
        events.add("rejected %d %s".formatted(order, reason));
    }

    @Override
    public void refused(long order, RejectReason reason) {
        events.add("refused %d %s".formatted(order, reason));
    }

    @Override
    public void triggered(long order) {
        events.add("triggered " + order);
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        events.add("traded %d %d %s %dx%d".formatted(maker, taker, makerSide, price, lots));
    }

    @Override
    public void decremented(long maker, long taker, long price, long lots) {
        events.add("decremented %d %d %dx%d".formatted(maker, taker, price, lots));
    }

    @Override
    public void rested(long order, long lots, long ahead) {
        events.add("rested %d %d behind %d".formatted(order, lots, ahead));
    }

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {
        events.add("edited %d %dx%d %s".formatted(order, price, lots, keptPriority));
    }

    @Override
    public void filled(long order) {
        events.add("filled " + order);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {
        events.add("cancelled %d %s %d".formatted(order, reason, lots));
    }

    @Override
    public void expired(long order, long lots) {
        events.add("expired %d %d".formatted(order, lots));
    }
}
