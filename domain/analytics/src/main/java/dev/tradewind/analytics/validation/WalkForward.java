// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;

/// Fit on everything so far, at least `fitRows`; test on the next `testRows`; move on by `stepRows`. The
/// last `gapRows` before a test are left out of the fit, because their labels reach into it. The
/// tests, one after the other, are the result.
///
/// Source: Tradewind quantitative specification 5.4.
public record WalkForward(int fitRows, int testRows, int stepRows, int gapRows) {

    /// A year to fit, a month to test, on daily rows.
    public static final WalkForward DAILY = new WalkForward(360, 30, 30, 0);

    private static final int SEALED_PART = 5;

    public WalkForward {
        Checks.positive("fitRows", fitRows);
        Checks.positive("testRows", testRows);
        Checks.positive("stepRows", stepRows);
        Checks.within("gapRows", gapRows, 0, fitRows - 1);
    }

    /// The last fifth of `rows` >= 5, which is opened once per release and never tuned on.
    public static RowRange sealed(int rows) {
        Checks.require(rows >= SEALED_PART, "rows", "must be >= " + SEALED_PART, rows);
        return new RowRange(rows - rows / SEALED_PART, rows);
    }

    /// The splits of `rows`, oldest test first; only whole tests, so none where rows are too few.
    public List<Split> splits(int rows) {
        List<Split> splits = new ArrayList<>();
        for (int from = fitRows; from + testRows <= rows; from += stepRows) {
            splits.add(
                    new Split(
                            List.of(new RowRange(0, from - gapRows)),
                            List.of(new RowRange(from, from + testRows))));
        }
        return splits;
    }
}
