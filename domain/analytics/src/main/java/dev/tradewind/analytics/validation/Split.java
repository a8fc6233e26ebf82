// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import java.util.List;
import java.util.stream.IntStream;

/// Rows to fit on and rows to test on, which share no information. Both are ascending ranges that do
/// not overlap; `train` may be empty where purging left nothing.
public record Split(List<RowRange> train, List<RowRange> test) {

    public Split {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /// The rows to fit on, ascending.
    public int[] trainRows() {
        return rows(train);
    }

    /// The rows to test on, ascending.
    public int[] testRows() {
        return rows(test);
    }

    private static int[] rows(List<RowRange> ranges) {
        return ranges.stream()
                .flatMapToInt(range -> IntStream.range(range.from(), range.to()))
                .toArray();
    }
}
