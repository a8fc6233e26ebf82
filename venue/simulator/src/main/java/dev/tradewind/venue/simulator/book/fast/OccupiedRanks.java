// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

/// Which places of a ring hold something: a bit a place, and a bit for each 64 of those.
final class OccupiedRanks {

    private final long[] words;
    private final long[] summary;
    private final int mask;

    /// A ring of `size` places, a power of two of at least 4,096.
    OccupiedRanks(int size) {
        words = new long[size / 64];
        summary = new long[size / 4096];
        mask = size - 1;
    }

    void set(int place) {
        int word = place >>> 6;
        words[word] |= 1L << place;
        summary[word >>> 6] |= 1L << word;
    }

    void clear(int place) {
        int word = place >>> 6;
        words[word] &= ~(1L << place);
        if (words[word] == 0) {
            summary[word >>> 6] &= ~(1L << word);
        }
    }

    /// The first occupied place from `place` on, round the ring; there must be one.
    int from(int place) {
        int word = place >>> 6;
        long rest = words[word] >>> place;
        if (rest != 0) {
            return place + Long.numberOfTrailingZeros(rest);
        }
        int found = wordAfter(word);
        return (found << 6) + Long.numberOfTrailingZeros(words[found]);
    }

    private int wordAfter(int word) {
        int start = (word + 1) & (mask >>> 6);
        int group = start >>> 6;
        long rest = summary[group] >>> start;
        if (rest != 0) {
            return start + Long.numberOfTrailingZeros(rest);
        }
        do {
            group = (group + 1) & (summary.length - 1);
        } while (summary[group] == 0);
        return (group << 6) + Long.numberOfTrailingZeros(summary[group]);
    }
}
