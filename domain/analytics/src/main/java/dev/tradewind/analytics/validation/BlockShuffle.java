// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Cuts rows into consecutive blocks of `blockLength` (the last may be shorter) and puts the blocks in
/// random order: what is predictable over longer times is gone, each row is still there once.
/// Shuffle n reads stream 8000 + n of the seed and nothing else.
public record BlockShuffle(long seed, int blockLength) {

    private static final long FIRST_STREAM = 8000;

    public BlockShuffle {
        Checks.positive("blockLength", blockLength);
    }

    /// The old row at each new place of shuffle number `shuffle`.
    public int[] order(int shuffle, int rows) {
        CounterRandom random = new CounterRandom(seed);
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start < rows; start += blockLength) {
            starts.add(start);
        }
        for (int i = starts.size() - 1; i > 0; i--) {
            int other = (int) (random.uniform(FIRST_STREAM + shuffle, i) * (i + 1));
            Collections.swap(starts, i, other);
        }
        int[] order = new int[rows];
        int place = 0;
        for (int start : starts) {
            for (int row = start; row < Math.min(start + blockLength, rows); row++) {
                order[place++] = row;
            }
        }
        return order;
    }

    /// `rows` in the order of shuffle number `shuffle`; a row may hold many assets, which stay together.
    public <T> List<T> apply(int shuffle, List<T> rows) {
        List<T> shuffled = new ArrayList<>();
        for (int row : order(shuffle, rows.size())) {
            shuffled.add(rows.get(row));
        }
        return shuffled;
    }
}
