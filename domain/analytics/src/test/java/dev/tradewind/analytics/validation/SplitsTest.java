// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, models would be tested on rows whose answers they were fitted on.
class SplitsTest {

    @Test
    @WithVectors
    void agreesWithEveryVector() {
        Json file = SharedFolder.json("performance.json");
        agree(file.at("purged_kfold"));
        agree(file.at("cpcv"));
    }

    private static void agree(Json expected) {
        PurgedSplits ours =
                PurgedSplits.of(
                        PurgedSplits.labelEnds(
                                expected.at("T").integer(), expected.at("label_span").integer()),
                        expected.at("groups").integer(),
                        expected.at("k").integer(),
                        expected.at("embargo").integer());
        List<Json> folds = expected.at("folds").list();
        assertThat(ours.splits()).hasSize(folds.size());
        for (int i = 0; i < folds.size(); i++) {
            assertThat(ours.testedGroups().get(i))
                    .isEqualTo(folds.get(i).at("test_groups").integers());
            assertThat(ours.splits().get(i).trainRows())
                    .isEqualTo(folds.get(i).at("train").integers());
        }
    }

    @Test
    void purgesAndEmbargoesAroundTheTest() {
        // Specification 5.4, performance.json purged_kfold: 24 rows, labels 3 ahead, embargo 1.
        Split second = PurgedSplits.of(PurgedSplits.labelEnds(24, 3), 4, 1, 1).splits().get(1);
        assertThat(second.test()).containsExactly(new RowRange(6, 12));
        assertThat(second.train()).containsExactly(new RowRange(0, 3), new RowRange(16, 24));
        assertThat(second.testRows()).containsExactly(6, 7, 8, 9, 10, 11);
    }

    @Test
    void neverLetsLabelsMeet() {
        int[] ends = IntStream.range(0, 101).map(row -> row + (row * 7) % 11).toArray();
        for (Split split : PurgedSplits.of(ends, 6, 2, 2).splits()) {
            for (int train : split.trainRows()) {
                for (int test : split.testRows()) {
                    assertThat(ends[train] < test || train > ends[test] + 2)
                            .as("train %d, test %d", train, test)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void usesEveryTestInExactlyOnePath() {
        PurgedSplits splits = PurgedSplits.of(PurgedSplits.labelEnds(60, 0), 6, 2, 0);
        List<int[]> paths = splits.paths();
        assertThat(splits.splits()).hasSize(15);
        assertThat(paths).hasSize(5);
        for (int group = 0; group < 6; group++) {
            int tested = group;
            int[] used = paths.stream().mapToInt(path -> path[tested]).toArray();
            int[] testing =
                    IntStream.range(0, 15).filter(split -> tests(splits, split, tested)).toArray();
            assertThat(used).containsExactly(testing);
        }
    }

    private static boolean tests(PurgedSplits splits, int split, int group) {
        return Arrays.stream(splits.testedGroups().get(split)).anyMatch(each -> each == group);
    }

    @Test
    void givesTheFirstGroupsTheRowsLeftOver() {
        PurgedSplits splits = PurgedSplits.of(PurgedSplits.labelEnds(10, 0), 4, 1, 0);
        assertThat(IntStream.range(0, 4).map(group -> splits.rowsOf(group).length()).toArray())
                .containsExactly(3, 3, 2, 2);
    }

    @Test
    void walksForwardInWholeMonths() {
        List<Split> splits = WalkForward.DAILY.splits(430);
        assertThat(splits).hasSize(2);
        assertThat(splits.getLast().train()).containsExactly(new RowRange(0, 390));
        assertThat(splits.getLast().test()).containsExactly(new RowRange(390, 420));
        assertThat(WalkForward.DAILY.splits(389)).isEmpty();
        assertThat(new WalkForward(10, 5, 5, 2).splits(15).getFirst().trainRows()).hasSize(8);
        assertThat(WalkForward.sealed(1000)).isEqualTo(new RowRange(800, 1000));
        assertThat(WalkForward.sealed(1000).contains(799)).isFalse();
        assertThat(WalkForward.sealed(1000).contains(999)).isTrue();
    }

    @Test
    void refusesShapesThatCannotBeSplit() {
        assertThatThrownBy(() -> PurgedSplits.of(new int[] {0, 0}, 2, 1, 0))
                .hasMessage("label end must be >= row 1: 0");
        assertThatThrownBy(() -> PurgedSplits.of(new int[] {0, 1}, 2, 2, 0))
                .hasMessageContaining("testGroups must be within 1..1");
        assertThatThrownBy(() -> new RowRange(3, 3)).hasMessage("to must be > from 3: 3");
        assertThatThrownBy(() -> new WalkForward(10, 5, 5, 10))
                .hasMessageContaining("gapRows must be within 0..9");
    }
}
