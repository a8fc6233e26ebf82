// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import java.util.Arrays;

/// The orders, one slot of eight numbers (a cache line) each; slot 0 is no order. Free slots are
/// linked. A bracket has a second slot, its stop, and each names the other.
final class OrderTable {

    private static final int WIDTH = 8;
    private static final int ID = 0;
    private static final int TRAITS = 1;
    private static final int PRICE = 2;
    private static final int LEFT = 3;
    private static final int LINKS = 4;
    private static final int SIZE = 5;
    private static final int ARRIVAL = 6;
    private static final int OTHER = 7;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] cells;
    private int free;
    private int used = 1;

    OrderTable(int capacity) {
        cells = new long[capacity * WIDTH];
    }

    /// A slot for an order of the owner and flags in `traits`.
    int take(long id, long traits, long price, long left, long size) {
        int slot = free;
        if (slot == 0) {
            slot = fresh();
        } else {
            free = next(slot);
        }
        int at = slot * WIDTH;
        cells[at + ID] = id;
        cells[at + TRAITS] = traits;
        cells[at + PRICE] = price;
        cells[at + LEFT] = left;
        cells[at + SIZE] = size;
        return slot;
    }

    void give(int slot) {
        setLinks(slot, 0, free);
        free = slot;
    }

    private int fresh() {
        if ((used + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        return used++;
    }

    long id(int slot) {
        return cells[slot * WIDTH + ID];
    }

    /// Owner and [Traits], as [Traits#of] packs them.
    long traits(int slot) {
        return cells[slot * WIDTH + TRAITS];
    }

    /// The price under which the order stands in its ladder: its limit, or its stop.
    long price(int slot) {
        return cells[slot * WIDTH + PRICE];
    }

    long left(int slot) {
        return cells[slot * WIDTH + LEFT];
    }

    void setLeft(int slot, long left) {
        cells[slot * WIDTH + LEFT] = left;
    }

    long size(int slot) {
        return cells[slot * WIDTH + SIZE];
    }

    void setSize(int slot, long size) {
        cells[slot * WIDTH + SIZE] = size;
    }

    long arrival(int slot) {
        return cells[slot * WIDTH + ARRIVAL];
    }

    void setArrival(int slot, long arrival) {
        cells[slot * WIDTH + ARRIVAL] = arrival;
    }

    /// Limit price of an order that waits for its stop; other slot of a bracket.
    long other(int slot) {
        return cells[slot * WIDTH + OTHER];
    }

    void setOther(int slot, long other) {
        cells[slot * WIDTH + OTHER] = other;
    }

    int next(int slot) {
        return (int) cells[slot * WIDTH + LINKS];
    }

    int previous(int slot) {
        return (int) (cells[slot * WIDTH + LINKS] >>> 32);
    }

    void setLinks(int slot, int previous, int next) {
        cells[slot * WIDTH + LINKS] = (long) previous << 32 | next;
    }

    void setNext(int slot, int next) {
        int at = slot * WIDTH + LINKS;
        cells[at] = cells[at] & ~LOW | next;
    }

    void setPrevious(int slot, int previous) {
        int at = slot * WIDTH + LINKS;
        cells[at] = cells[at] & LOW | (long) previous << 32;
    }
}
