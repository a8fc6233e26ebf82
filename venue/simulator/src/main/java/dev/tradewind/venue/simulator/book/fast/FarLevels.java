// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import java.util.Arrays;

/// The few levels outside the window of a ladder: ranks in ascending order, each with the cell where
/// its level is kept. Adding shifts what lies behind, so it costs time in proportion to how many
/// there are.
final class FarLevels {

    private long[] ranks = new long[64];
    private int[] cells = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long rank(int index) {
        return ranks[index];
    }

    int cell(int index) {
        return cells[index];
    }

    /// Index of a rank; negative as of [Arrays#binarySearch] if it is not there.
    int find(long rank) {
        return Arrays.binarySearch(ranks, 0, size, rank);
    }

    void add(long rank, int cell) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        int index = -find(rank) - 1;
        System.arraycopy(ranks, index, ranks, index + 1, size - index);
        System.arraycopy(cells, index, cells, index + 1, size - index);
        ranks[index] = rank;
        cells[index] = cell;
        size++;
    }

    void remove(int index) {
        size--;
        System.arraycopy(ranks, index + 1, ranks, index, size - index);
        System.arraycopy(cells, index + 1, cells, index, size - index);
    }

    /// Removes the `count` lowest.
    void removeFirst(int count) {
        size -= count;
        System.arraycopy(ranks, count, ranks, 0, size);
        System.arraycopy(cells, count, cells, 0, size);
    }
}
