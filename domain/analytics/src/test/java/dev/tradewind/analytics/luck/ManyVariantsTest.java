// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, the best of many worthless variants would look like a find.
class ManyVariantsTest {

    @Test
    void readsTheStreamsOfTheSpecification() {
        // Specification 5.3, performance.json first_bootstrap_index: seed 99, T = 40, L = 5.
        assertThat(Arrays.copyOf(new StationaryBootstrap(99, 5).indices(0, 40), 14))
                .containsExactly(35, 36, 37, 38, 26, 27, 15, 16, 17, 18, 37, 38, 39, 0);
    }

    @Test
    void makesBlocksOfTheMeanLength() {
        int[] indices = new StationaryBootstrap(7, 10).indices(3, 20_000);
        long breaks =
                IntStream.range(1, indices.length)
                        .filter(t -> indices[t] != (indices[t - 1] + 1) % indices.length)
                        .count();
        assertThat(breaks).isBetween(1850L, 2150L);
        double[] values = {1, 2, 3};
        assertThat(new StationaryBootstrap(7, 1).resample(0, values)).hasSize(3);
    }

    @Test
    void findsNoSkillInNoise() {
        double[][] columns = noise(20, 300, 0);
        SuperiorAbility ability = SuperiorAbility.of(columns, new StationaryBootstrap(1, 4), 300);
        assertThat(ability.realityCheckP()).isGreaterThan(0.05);
        assertThat(ability.p().consistent()).isGreaterThan(0.05);
        assertThat(ability.p().lower()).isLessThanOrEqualTo(ability.p().consistent());
        assertThat(ability.p().consistent()).isLessThanOrEqualTo(ability.p().upper());
    }

    @Test
    void findsSkillAmongNoise() {
        double[][] columns = noise(20, 300, 0);
        for (int t = 0; t < 300; t++) {
            columns[7][t] += 0.003;
        }
        SuperiorAbility ability = SuperiorAbility.of(columns, new StationaryBootstrap(1, 4), 300);
        assertThat(ability.realityCheckP()).isLessThan(0.02);
        assertThat(ability.p().upper()).isLessThan(0.02);
        assertThat(BacktestOverfitting.of(columns, 8).probability()).isLessThan(0.1);
    }

    @Test
    void calledByTheBestWhereAllLose() {
        double[][] columns = noise(5, 200, -0.01);
        SuperiorAbility ability = SuperiorAbility.of(columns, new StationaryBootstrap(1, 4), 200);
        assertThat(ability.statistic()).isZero();
        assertThat(ability.p().consistent()).isEqualTo(1);
        assertThat(ability.realityCheck()).isNegative();
    }

    @Test
    void leavesConstantVariantsOut() {
        double[][] columns = noise(3, 100, 0);
        Arrays.fill(columns[1], 0.5);
        SuperiorAbility ability = SuperiorAbility.of(columns, new StationaryBootstrap(1, 4), 100);
        assertThat(ability.deviations()[1]).isZero();
        assertThat(ability.statistic()).isLessThan(5);
    }

    @Test
    void ranksAsCountingDoes() {
        double[][] columns = noise(7, 101, 0);
        BacktestOverfitting ours = BacktestOverfitting.of(columns, 6);
        assertThat(ours.logits()).hasSize(20);
        int[] bounds = {0, 17, 34, 51, 68, 85, 101};
        int[] sample = {0, 2, 3};
        int[] rest = {1, 4, 5};
        double[] inside = ratios(columns, bounds, sample);
        double[] outside = ratios(columns, bounds, rest);
        int best = 0;
        for (int k = 1; k < 7; k++) {
            best = inside[k] > inside[best] ? k : best;
        }
        double chosen = outside[best];
        double share = (1 + Arrays.stream(outside).filter(v -> v < chosen).count()) / 8.0;
        int split = 4; // 012 013 014 015 023
        Close.to("logit", ours.logits()[split], StrictMath.log(share / (1 - share)));
    }

    private static double[] ratios(double[][] columns, int[] bounds, int[] blocks) {
        return Arrays.stream(columns)
                .mapToDouble(column -> {
                    double[] rows =
                            Arrays.stream(blocks)
                                    .flatMap(b -> IntStream.range(bounds[b], bounds[b + 1]))
                                    .mapToDouble(row -> column[row])
                                    .toArray();
                    return ReturnMoments.of(rows).orElseThrow().sharpe();
                })
                .toArray();
    }

    @Test
    void countsConstantVariantsAsNothing() {
        double[][] columns = {new double[40], Noise.normal(1, 40, 0.01)};
        Arrays.fill(columns[0], 0);
        BacktestOverfitting ours = BacktestOverfitting.of(columns, 4);
        assertThat(ours.probability()).isBetween(0.0, 1.0);
        assertThat(ours.blocks()).isEqualTo(4);
    }

    @Test
    void refusesShapesItCannotJudge() {
        double[][] columns = noise(3, 40, 0);
        assertThatThrownBy(() -> BacktestOverfitting.of(columns, 5))
                .hasMessage("blocks must be even: 5");
        assertThatThrownBy(() -> BacktestOverfitting.of(columns, 22))
                .hasMessageContaining("blocks must be within 2..20");
        assertThatThrownBy(() -> BacktestOverfitting.of(new double[][] {{1, 2, 3, 4}}, 2))
                .hasMessage("columns must be >= 2: 1");
        double[][] ragged = {new double[40], new double[39]};
        assertThatThrownBy(() -> BacktestOverfitting.of(ragged, 4))
                .hasMessage("column 1 must have 40 rows: 39");
        assertThatThrownBy(() -> SuperiorAbility.of(ragged, new StationaryBootstrap(1, 2), 10))
                .hasMessage("column 1 must have 40 rows: 39");
        assertThatThrownBy(() -> new StationaryBootstrap(1, 0.5))
                .hasMessage("block length must be >= 1: 0.5");
    }

    @Test
    void choosesLongerBlocksForLongerMemory() {
        double white = BlockLength.automatic(Noise.normal(4, 1000, 1));
        double some = BlockLength.automatic(persistent(4, 1000, 0.5));
        double much = BlockLength.automatic(persistent(4, 1000, 0.9));
        assertThat(white).isBetween(1.0, 6.0);
        assertThat(some).isBetween(white, 20.0);
        assertThat(much).isBetween(some, 95.0);
        assertThat(BlockLength.automatic(new double[100])).isEqualTo(1);
        assertThat(BlockLength.automatic(new double[] {1, 2, 3})).isEqualTo(1);
    }

    @Test
    void leavesOutResamplesWithoutAValue() {
        BootstrapInterval interval = new BootstrapInterval(new StationaryBootstrap(1, 2), 50, 0.95);
        assertThat(interval.of(new double[10], values -> OptionalDouble.empty())).isEmpty();
        assertThat(interval.of(new double[10], values -> OptionalDouble.of(3)).orElseThrow().low())
                .isEqualTo(3);
    }

    @Test
    void listsEveryChoiceOnce() {
        assertThat(Combinations.of(4, 2))
                .containsExactly(
                        new int[] {0, 1},
                        new int[] {0, 2},
                        new int[] {0, 3},
                        new int[] {1, 2},
                        new int[] {1, 3},
                        new int[] {2, 3});
        assertThat(Combinations.rest(new int[] {1, 3}, 5)).containsExactly(0, 2, 4);
        assertThat(Combinations.of(3, 3)).hasSize(1);
    }

    private static double[] persistent(long seed, int count, double phi) {
        double[] values = Noise.normal(seed, count, 1);
        for (int i = 1; i < count; i++) {
            values[i] += phi * values[i - 1];
        }
        return values;
    }

    private static double[][] noise(int columns, int rows, double mean) {
        double[][] noise = new double[columns][];
        for (int k = 0; k < columns; k++) {
            noise[k] =
                    Arrays.stream(Noise.normal(100 + k, rows, 0.01)).map(v -> v + mean).toArray();
        }
        return noise;
    }
}
