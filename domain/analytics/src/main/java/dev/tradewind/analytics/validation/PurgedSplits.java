// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.analytics.luck.Combinations;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// History in consecutive groups, some of which are tested at a time in every combination, with
/// purging and embargo: a row leaves the fit if its label reaches into a tested group, if it lies
/// within the labels of one, or within `embargoRows` behind them. One group at a time is the purged
/// k-fold; more are combinatorial purged cross-validation.
///
/// Source: López de Prado 2018, chapters 7 and 12.
public final class PurgedSplits {

    private final int[] labelEnds;
    private final int groups;
    private final int embargoRows;
    private final List<int[]> tested;

    private PurgedSplits(int[] labelEnds, int groups, int testGroups, int embargoRows) {
        this.labelEnds = labelEnds;
        this.groups = groups;
        this.embargoRows = embargoRows;
        this.tested = Combinations.of(groups, testGroups);
    }

    /// Splits of rows whose label ends with row `labelEnds[row]` (its own row or a later one, also
    /// beyond the last), into `groups` of which `testGroups` are tested at a time. Where the
    /// rows do not divide evenly, the first groups have one more.
    public static PurgedSplits of(int[] labelEnds, int groups, int testGroups, int embargoRows) {
        Checks.within("groups", groups, 2, labelEnds.length);
        Checks.within("testGroups", testGroups, 1, groups - 1);
        Checks.nonNegative("embargoRows", embargoRows);
        for (int row = 0; row < labelEnds.length; row++) {
            Checks.require(
                    labelEnds[row] >= row, "label end", "must be >= row " + row, labelEnds[row]);
        }
        return new PurgedSplits(labelEnds.clone(), groups, testGroups, embargoRows);
    }

    /// Label ends of `rows` whose labels all look `span` rows ahead.
    public static int[] labelEnds(int rows, int span) {
        Checks.nonNegative("span", span);
        int[] ends = new int[rows];
        for (int row = 0; row < rows; row++) {
            ends[row] = row + span;
        }
        return ends;
    }

    /// The groups each split tests, in the order of [#splits].
    public List<int[]> testedGroups() {
        return tested.stream().map(int[]::clone).toList();
    }

    /// The splits, in lexicographic order of their tested groups.
    public List<Split> splits() {
        return tested.stream().map(this::split).toList();
    }

    /// The paths through history that the tests make: `path[g]` is the number of the split whose test
    /// covers group g. Each split's test of a group is used in exactly one path.
    public List<int[]> paths() {
        int[] used = new int[groups];
        List<int[]> paths = new ArrayList<>();
        for (int split = 0; split < tested.size(); split++) {
            for (int group : tested.get(split)) {
                if (used[group] == paths.size()) {
                    paths.add(new int[groups]);
                }
                paths.get(used[group]++)[group] = split;
            }
        }
        return paths;
    }

    /// The rows of a group.
    public RowRange rowsOf(int group) {
        Checks.within("group", group, 0, groups - 1);
        return new RowRange(start(group), start(group + 1));
    }

    private int start(int group) {
        int rows = labelEnds.length;
        return group * (rows / groups) + Math.min(group, rows % groups);
    }

    private Split split(int[] testGroups) {
        boolean[] left = new boolean[labelEnds.length];
        Arrays.fill(left, true);
        List<RowRange> test = new ArrayList<>();
        for (int group : testGroups) {
            RowRange range = rowsOf(group);
            test.add(range);
            purge(left, range);
        }
        return new Split(ranges(left), test);
    }

    private void purge(boolean[] left, RowRange test) {
        int last = test.to() - 1;
        for (int row = test.from(); row < test.to(); row++) {
            last = Math.max(last, labelEnds[row]);
        }
        for (int row = 0; row < left.length; row++) {
            boolean isBefore = row < test.from() && labelEnds[row] < test.from();
            boolean isBehind = row >= test.to() && row - embargoRows > last;
            left[row] &= isBefore || isBehind;
        }
    }

    private static List<RowRange> ranges(boolean[] left) {
        List<RowRange> ranges = new ArrayList<>();
        int from = 0;
        for (int row = 0; row <= left.length; row++) {
            if (row == left.length || !left[row]) {
                if (row > from) {
                    ranges.add(new RowRange(from, row));
                }
                from = row + 1;
            }
        }
        return ranges;
    }
}
