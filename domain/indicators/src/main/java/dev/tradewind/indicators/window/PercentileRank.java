// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Where the newest value stands among the last n values, itself included, as a fraction within
/// 0–1: (number below + half the number equal) / number of values. Ready from the `minimumCount`-th
/// value on.
///
/// The window is kept in a randomised search tree whose nodes are the slots of the ring (priorities
/// are a fixed hash of the slot, so the same input builds the same tree) and whose nodes know the
/// size of their subtree: O(log n) expected per update, no allocation.
///
/// Source: Tradewind quantitative specification 1; Seidel, Aragon 1996, "Randomized search trees".
public final class PercentileRank implements Indicator {

    private static final int MINIMUM_COUNT = 50;

    private final SlotTree tree;
    private final int length;
    private final int minimumCount;
    private int next;
    private int count;
    private double newest;

    public PercentileRank(int length, int minimumCount) {
        this.length = Windows.length(length);
        this.minimumCount = Checks.within("minimumCount", minimumCount, 1, length);
        this.tree = new SlotTree(length);
    }

    /// The rank among the last `length` values that needs the usual 50 of them.
    public static PercentileRank of(int length) {
        return new PercentileRank(length, MINIMUM_COUNT);
    }

    /// Adds the newest value; the oldest leaves once the window is full.
    public void add(double value) {
        IndicatorChecks.finite("value", value);
        if (count == length) {
            tree.remove(next);
        } else {
            count++;
        }
        newest = value + 0.0;
        tree.insert(next, newest);
        next = Windows.following(next, length);
    }

    @Override
    public int warmUpBars() {
        return minimumCount;
    }

    @Override
    public boolean isReady() {
        return count >= minimumCount;
    }

    /// The rank of the newest value, a fraction within 0–1.
    public double valueFraction() {
        IndicatorChecks.present(isReady(), "percentile rank");
        int below = tree.countBelow(newest);
        int equal = tree.countUpTo(newest) - below;
        return (below + 0.5 * equal) / count;
    }
}
