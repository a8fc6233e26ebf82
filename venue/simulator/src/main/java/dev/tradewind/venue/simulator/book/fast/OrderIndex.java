// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

/// Finds the slot of an order number: open addressing with keys and slots side by side. Deleting
/// shifts later entries back, so that there are no tombstones and probes stay short whatever comes
/// and goes.
public final class OrderIndex {

    /// What a search answers where there is nothing.
    public static final int NONE = 0;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] entries;
    private int mask;
    private int shift;
    private int size;

    /// An index with room for `capacity` numbers (a power of two); it grows by itself.
    public OrderIndex(int capacity) {
        entries = new long[capacity * 4];
        mask = capacity * 2 - 1;
        shift = Long.numberOfLeadingZeros(mask);
    }

    /// The slot of a number, or [#NONE]; 0 has none.
    public int find(long number) {
        int at = home(number);
        while (true) {
            long key = entries[2 * at];
            if (key == 0) {
                return NONE;
            }
            if (key == number) {
                return (int) entries[2 * at + 1];
            }
            at = (at + 1) & mask;
        }
    }

    /// Adds a number that is not there, with its slot (> 0).
    public void add(long number, int slot) {
        if (2 * size > mask) {
            grow();
        }
        int at = home(number);
        while (entries[2 * at] != 0) {
            at = (at + 1) & mask;
        }
        entries[2 * at] = number;
        entries[2 * at + 1] = slot;
        size++;
    }

    /// Removes a number and answers its slot, or [#NONE] if it is not there.
    public int remove(long number) {
        int at = home(number);
        while (entries[2 * at] != number) {
            if (entries[2 * at] == 0) {
                return NONE;
            }
            at = (at + 1) & mask;
        }
        int slot = (int) entries[2 * at + 1];
        close(at);
        size--;
        return slot;
    }

    /// Fills the gap at `at` with the next entry that may stand there, and so on.
    private void close(int at) {
        int gap = at;
        int next = (gap + 1) & mask;
        while (entries[2 * next] != 0) {
            int home = home(entries[2 * next]);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                entries[2 * gap] = entries[2 * next];
                entries[2 * gap + 1] = entries[2 * next + 1];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        entries[2 * gap] = 0;
    }

    private int home(long number) {
        return (int) (number * GOLDEN >>> shift);
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        mask = 2 * mask + 1;
        shift--;
        size = 0;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0) {
                add(old[at], (int) old[at + 1]);
            }
        }
    }
}
