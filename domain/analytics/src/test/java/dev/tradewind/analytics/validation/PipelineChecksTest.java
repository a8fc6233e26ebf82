// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.pairs.KalmanHedge;
import dev.tradewind.analytics.validation.CostSensitivity.Scenario;
import dev.tradewind.analytics.validation.LookAheadCheck.Leak;
import dev.tradewind.analytics.validation.ShuffleCheck.Outcome;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Close;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, a strategy that reads tomorrow's prices would pass its tests.
class PipelineChecksTest {

    private final List<Double> returns =
            Arrays.stream(Noise.normal(21, 240, 0.01)).boxed().toList();

    @Test
    void passesWhatLooksBackOnly() {
        LookAheadCheck<Double, Double> check = new LookAheadCheck<>(PipelineChecksTest::sums);
        assertThat(check.randomCuts(returns, new CounterRandom(1), 40)).isEmpty();
    }

    private static List<Double> sums(List<Double> values) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (double value : values) {
            sum += value;
            sums.add(sum);
        }
        return sums;
    }

    @Test
    void findsAScaleTakenFromTheWholeSample() {
        LookAheadCheck<Double, Double> check =
                new LookAheadCheck<>(
                        values -> values.stream().map(v -> v / Collections.max(values)).toList());
        assertThat(check.randomCuts(returns, new CounterRandom(1), 40)).isPresent();
    }

    @Test
    void namesTheOutputThatKnewTheFuture() {
        LookAheadCheck<Double, Double> check =
                new LookAheadCheck<>(values ->
                        IntStream.range(0, values.size())
                                .mapToObj(i -> values.get(Math.min(i + 2, values.size() - 1)))
                                .toList());
        assertThat(check.cutAfter(returns, 100)).contains(new Leak(100, 99));
        assertThatThrownBy(() -> check.cutAfter(returns, 240))
                .hasMessageContaining("last input must be within 0..239");
    }

    @Test
    void findsNoLookAheadInTheKalmanHedge() {
        LookAheadCheck<Double, Double> check =
                new LookAheadCheck<>(PipelineChecksTest::hedgeRatios);
        assertThat(check.randomCuts(returns, new CounterRandom(2), 20)).isEmpty();
    }

    private static List<Double> hedgeRatios(List<Double> values) {
        KalmanHedge hedge = KalmanHedge.standard();
        List<Double> ratios = new ArrayList<>();
        for (double value : values) {
            hedge.update(value, 2 * value + 1);
            ratios.add(hedge.beta());
        }
        return ratios;
    }

    @Test
    void refusesAPipelineThatDropsOutputs() {
        LookAheadCheck<Double, Double> check = new LookAheadCheck<>(values -> List.of());
        assertThatThrownBy(() -> check.cutAfter(returns, 3))
                .hasMessage("outputs must be as many as inputs, 240: 0");
    }

    @Test
    void shufflesWholeBlocksOnce() {
        BlockShuffle shuffle = new BlockShuffle(5, 10);
        int[] order = shuffle.order(0, 47);
        assertThat(IntStream.of(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 47).toArray());
        assertThat(order).isEqualTo(shuffle.order(0, 47)).isNotEqualTo(shuffle.order(1, 47));
        long breaks = IntStream.range(1, 47).filter(i -> order[i] != order[i - 1] + 1).count();
        assertThat(breaks).isBetween(1L, 4L);
    }

    @Test
    void expectsALossOfCostsOnShuffledReturns() {
        ShuffleCheck honest = check(PipelineChecksTest::followsTheLastSign);
        assertThat(honest.isPassed()).isTrue();
        assertThat(honest.meanNet()).isNegative();
        ShuffleCheck seer = check(PipelineChecksTest::knowsTheSign);
        assertThat(seer.isPassed()).isFalse();
        ShuffleCheck idle = check(rows -> new Outcome(0, 0));
        assertThat(idle.isPassed()).isTrue();
        assertThat(idle.grossT()).isEmpty();
    }

    private ShuffleCheck check(Function<List<Double>, Outcome> pipeline) {
        return ShuffleCheck.of(returns, pipeline, new BlockShuffle(9, 1), 60);
    }

    private static Outcome followsTheLastSign(List<Double> rows) {
        double gross = 0;
        for (int i = 1; i < rows.size(); i++) {
            gross += Math.signum(rows.get(i - 1)) * rows.get(i);
        }
        double costs = 0.001 * rows.size();
        return new Outcome(gross - costs, costs);
    }

    private static Outcome knowsTheSign(List<Double> rows) {
        double gross = rows.stream().mapToDouble(Math::abs).sum();
        return new Outcome(gross - 0.1, 0.1);
    }

    @Test
    void marksWhatDiesOfTwiceTheCosts() {
        CostSensitivity thin = CostSensitivity.of(run -> 0.05 - 0.03 * run.costMultiple());
        assertThat(thin.isFragile()).isTrue();
        Close.to("free", thin.withoutCosts(), 0.05);
        Close.to("planned", thin.planned(), 0.02);
        Close.to("double", thin.doubleCosts(), -0.01);
        CostSensitivity late = CostSensitivity.of(run -> run.equals(new Scenario(1, 1)) ? -1 : 1);
        assertThat(late.isFragile()).isTrue();
        assertThat(CostSensitivity.of(run -> 1).isFragile()).isFalse();
        assertThat(CostSensitivity.of(run -> -1).isFragile()).isFalse();
    }
}
