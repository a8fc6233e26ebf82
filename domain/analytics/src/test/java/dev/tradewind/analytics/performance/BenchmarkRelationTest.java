// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.Noise;
import dev.tradewind.testkit.Close;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, a strategy that is the market in disguise would pass for one of its own.
class BenchmarkRelationTest {

    private final double[] market = Noise.normal(11, 400, 0.02);

    @Test
    void tellsUpDaysFromDownDays() {
        double[] protectedOnes = IntStream.range(0, 400).mapToDouble(this::half).toArray();
        BenchmarkRelation relation = BenchmarkRelation.of(protectedOnes, market).orElseThrow();
        Close.to("up", relation.upDayBeta().orElseThrow(), 1);
        Close.to("down", relation.downDayBeta().orElseThrow(), 0.5);
        assertThat(relation.beta()).isBetween(0.5, 1.0);
    }

    @Test
    void looksAtChosenDaysAlone() {
        boolean[] crisis = new boolean[400];
        double[] returns = Noise.normal(12, 400, 0.01);
        for (int day = 100; day < 130; day++) {
            crisis[day] = true;
            returns[day] += market[day];
        }
        BenchmarkRelation inCrisis =
                BenchmarkRelation.within(crisis, returns, market).orElseThrow();
        assertThat(inCrisis.days()).isEqualTo(30);
        assertThat(inCrisis.correlation())
                .isGreaterThan(BenchmarkRelation.of(returns, market).orElseThrow().correlation());
        assertThat(BenchmarkRelation.within(new boolean[400], returns, market)).isEmpty();
        assertThatThrownBy(() -> BenchmarkRelation.within(new boolean[3], returns, market))
                .hasMessage("days must be 400 answers: 3");
    }

    private double half(int day) {
        return market[day] > 0 ? market[day] : market[day] / 2;
    }

    @Test
    void boundsTheCorrelationByTheSpecificationsTable() {
        // Specification 0.1: a bound of 0.3 needs a measured 0.22 at n = 365, 0.18 at 180.
        assertThat(bound(0.22, 365)).isCloseTo(0.3, within(0.005));
        assertThat(bound(0.18, 180)).isCloseTo(0.3, within(0.005));
    }

    /// The bound of two series with exactly that sample correlation.
    private static double bound(double correlation, int days) {
        double[] first = NeweyWest.centred(Noise.normal(1, days, 1));
        double[] noise = NeweyWest.centred(Noise.normal(2, days, 1));
        double overlap = dot(first, noise) / dot(first, first);
        double[] second = new double[days];
        double[] clean = new double[days];
        for (int i = 0; i < days; i++) {
            clean[i] = noise[i] - overlap * first[i];
        }
        double scale = StrictMath.sqrt(dot(first, first) / dot(clean, clean));
        for (int i = 0; i < days; i++) {
            second[i] =
                    correlation * first[i]
                            + StrictMath.sqrt(1 - correlation * correlation) * scale * clean[i];
        }
        BenchmarkRelation relation = BenchmarkRelation.of(second, first).orElseThrow();
        Close.to("correlation", relation.correlation(), correlation);
        return relation.correlationBound();
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
    }

    @Test
    void isAbsentWithoutVarianceOrDays() {
        assertThat(BenchmarkRelation.of(new double[400], market)).isEmpty();
        assertThat(BenchmarkRelation.of(market, new double[400])).isEmpty();
        assertThat(BenchmarkRelation.of(new double[] {1, 2, 3}, new double[] {1, 2, 4})).isEmpty();
        BenchmarkRelation few =
                BenchmarkRelation.of(new double[] {.1, .2, -.1, .3}, new double[] {.1, .3, -.1, 0})
                        .orElseThrow();
        assertThat(few.upDayBeta()).isEmpty();
        assertThat(few.downDayBeta()).isEmpty();
    }

    @Test
    void knowsAPerfectCorrelation() {
        BenchmarkRelation same = BenchmarkRelation.of(market, market).orElseThrow();
        Close.to("correlation", same.correlation(), 1);
        Close.to("low", same.correlationInterval().low(), 1, 1e-6);
    }

    @Test
    void refusesSeriesOfDifferentLength() {
        assertThatThrownBy(() -> BenchmarkRelation.of(market, new double[3]))
                .hasMessage("benchmark must have 400 returns: 3");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("low must be <= high 1.0: 2.0");
    }

    @Test
    void weighsAutocorrelationsAsBartlettDid() {
        double[] values = {1, -1, 1, -1};
        Close.to("plain", NeweyWest.longRunVariance(values, 0), 1);
        Close.to("one lag", NeweyWest.longRunVariance(values, 1), 1 - 0.75);
        assertThat(NeweyWest.lag(100)).isEqualTo(4);
        assertThat(NeweyWest.lag(400)).isEqualTo(5);
        assertThat(NeweyWest.lag(3)).isEqualTo(1);
    }
}
