// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.log;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookListener;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.RejectReason;
import java.util.ArrayList;
import java.util.List;

/// Numbers the events of a book without a gap, from 1, and keeps the newest ones; writing allocates
/// nothing. A reader that fell too far behind learns it from the first number it gets.
public final class EventJournal implements BookListener {

    private static final int WIDTH = 8;
    private static final EventKind[] KINDS = EventKind.values();

    private final long[] cells;
    private final long mask;
    private long last;
    private long time;

    /// A journal that keeps the newest `capacity` (a power of two) events.
    public EventJournal(int capacity) {
        Checks.require(
                Integer.bitCount(capacity) == 1, "capacity", "must be a power of two", capacity);
        cells = new long[capacity * WIDTH];
        mask = capacity - 1;
    }

    /// The time of the events that follow.
    public void at(long time) {
        this.time = time;
    }

    /// Number of the newest event; 0 before the first.
    public long last() {
        return last;
    }

    /// Up to `limit` events with numbers above `after`, oldest first, as far back as they are kept.
    public List<LoggedEvent> after(long after, int limit) {
        long oldest = Math.max(1, last - mask);
        List<LoggedEvent> events = new ArrayList<>();
        for (long number = Math.max(after + 1, oldest);
                number <= last && events.size() < limit;
                number++) {
            events.add(read(number));
        }
        return events;
    }

    private LoggedEvent read(long number) {
        int at = cell(number);
        return new LoggedEvent(
                number,
                cells[at],
                KINDS[(int) cells[at + 1]],
                cells[at + 2],
                cells[at + 3],
                cells[at + 4],
                cells[at + 5],
                cells[at + 6]);
    }

    private int cell(long number) {
        return (int) (number & mask) * WIDTH;
    }

    private int write(EventKind kind, long order, long detail) {
        int at = cell(++last);
        cells[at] = time;
        cells[at + 1] = kind.ordinal();
        cells[at + 2] = order;
        cells[at + 3] = 0;
        cells[at + 4] = 0;
        cells[at + 5] = 0;
        cells[at + 6] = detail;
        return at;
    }

    private void write(EventKind kind, long order, long lots, long detail) {
        cells[write(kind, order, detail) + 5] = lots;
    }

    @Override
    public void accepted(long order) {
        write(EventKind.ACCEPTED, order, 0);
    }

    @Override
    public void rejected(long order, RejectReason reason) {
        write(EventKind.REJECTED, order, reason.ordinal());
    }

    @Override
    public void refused(long order, RejectReason reason) {
        write(EventKind.REFUSED, order, reason.ordinal());
    }

    @Override
    public void triggered(long order) {
        write(EventKind.TRIGGERED, order, 0);
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        meeting(write(EventKind.TRADED, maker, makerSide.ordinal()), taker, price, lots);
    }

    @Override
    public void decremented(long maker, long taker, long price, long lots) {
        meeting(write(EventKind.DECREMENTED, maker, 0), taker, price, lots);
    }

    private void meeting(int at, long taker, long price, long lots) {
        cells[at + 3] = taker;
        cells[at + 4] = price;
        cells[at + 5] = lots;
    }

    @Override
    public void rested(long order, long lots, long ahead) {
        write(EventKind.RESTED, order, lots, ahead);
    }

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {
        meeting(write(EventKind.EDITED, order, keptPriority ? 1 : 0), 0, price, lots);
    }

    @Override
    public void filled(long order) {
        write(EventKind.FILLED, order, 0);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {
        write(EventKind.CANCELLED, order, lots, reason.ordinal());
    }

    @Override
    public void expired(long order, long lots) {
        write(EventKind.EXPIRED, order, lots, 0);
    }
}
