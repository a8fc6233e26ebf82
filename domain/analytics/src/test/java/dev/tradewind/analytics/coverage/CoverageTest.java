// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.distribution.StudentT;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Close;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// If this failed, we could not say whether a published loss was too small.
class CoverageTest {

    /// MathWorks, documentation of varbacktest (pof, cci, cc).
    @Test
    void agreesWithPublishedTests() {
        TestResult number = LikelihoodRatio.kupiec(57, 1043, 0.05);
        assertThat(number.statistic()).isCloseTo(0.46147, within(5e-6));
        assertThat(number.pValue()).isCloseTo(0.49694, within(5e-6));
        TestResult rare = LikelihoodRatio.kupiec(17, 1043, 0.01);
        assertThat(rare.statistic()).isCloseTo(3.5118, within(5e-5));
        assertThat(rare.pValue()).isCloseTo(0.060933, within(5e-7));
        TestResult order = LikelihoodRatio.independence(new Transitions(932, 53, 53, 4));
        assertThat(order.statistic()).isCloseTo(0.25866, within(5e-6));
        assertThat(order.pValue()).isCloseTo(0.61104, within(5e-6));
        TestResult both = LikelihoodRatio.conditional(number, order);
        assertThat(both.statistic()).isCloseTo(0.72013, within(5e-6));
        assertThat(both.pValue()).isCloseTo(0.69763, within(5e-6));
    }

    /// Acerbi, Szekely 2014: critical values of Z2 at 1 %, 1,966 days, tail 2.5 %.
    @Test
    void agreesWithPublishedCriticalValues() {
        assertThat(critical(TailModel.normal(0.025))).isCloseTo(-0.346, within(0.02));
        assertThat(critical(TailModel.student(0.025, 3))).isCloseTo(-0.430, within(0.025));
    }

    @Test
    void countsBreachesAndTheirOrder() {
        double[] profits = {1, -2, -3, -1, 0, -5};
        Breaches breaches = Breaches.of(profits, new double[] {1, 1, 1, 1, 1, 1});
        assertThat(breaches.hits()).containsExactly(false, true, true, false, false, true);
        assertThat(breaches.count()).isEqualTo(3);
        assertThat(breaches.transitions()).isEqualTo(new Transitions(1, 2, 1, 1));
        CoverageTests tests = CoverageTests.of(breaches, 0.05);
        assertThat(tests.rate()).isEqualTo(0.5);
        assertThat(tests.number().isRejected(0.01)).isTrue();
        assertThatThrownBy(() -> Breaches.of(profits, new double[1])).hasMessageContaining("6");
    }

    @Test
    void findsNothingAgainstASeriesWithoutBreaches() {
        CoverageTests tests = CoverageTests.of(new Breaches(new boolean[250]), 0.01);
        assertThat(tests.independence()).isEqualTo(new TestResult(0, 1));
        CoverageTests single = CoverageTests.of(new Breaches(new boolean[] {true}), 0.01);
        assertThat(single.independence().pValue()).isEqualTo(1);
    }

    @Test
    void findsShortfallsThatAreTooSmall() {
        CounterRandom random = new CounterRandom(3);
        int periods = 1000;
        double[] profits =
                DoubleStream.iterate(0, i -> i + 1)
                        .limit(periods)
                        .map(i -> random.studentT4(1, (long) i))
                        .toArray();
        double quantile = 2.776445105197798 / Math.sqrt(2);
        double[] values = constant(periods, quantile);
        AcerbiSzekely small = test(new ShortfallForecast(profits, values, values, 0.025));
        assertThat(small.z1().orElseThrow()).isNegative();
        assertThat(small.pValue1().orElseThrow()).isLessThan(0.01);
        double right = shortfallOfT4(0.025);
        AcerbiSzekely fair =
                test(new ShortfallForecast(profits, values, constant(periods, right), 0.025));
        assertThat(fair.z2()).isCloseTo(0, within(0.5));
        assertThat(fair.pValue2()).isBetween(0.02, 0.98);
    }

    @Test
    void hasNoMeanLossWithoutABreach() {
        double[] calm = constant(100, 1);
        AcerbiSzekely test = test(new ShortfallForecast(calm, calm, constant(100, 1.2), 0.025));
        assertThat(test.z1()).isEmpty();
        assertThat(test.pValue1()).isEmpty();
        assertThat(test.z2()).isEqualTo(1);
    }

    @Test
    void fitsTheTailToTheForecasts() {
        double[] one = constant(10, 1);
        assertThat(model(one, constant(10, 1.1)).freedom()).isInfinite();
        double ratio = shortfallOfT4(0.025) * Math.sqrt(2) / 2.776445105197798;
        Close.to("freedom", model(one, constant(10, ratio)).freedom(), 4, 1e-3);
        assertThat(model(constant(10, -1), one).freedom()).isInfinite();
        TailModel student = TailModel.student(0.05, 4);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += student.lossInShortfalls(0.05 * (i + 0.5) / 10_000);
        }
        assertThat(sum / 10_000).isCloseTo(1, within(2e-3));
    }

    @Test
    void refusesImpossibleCounts() {
        assertThatThrownBy(() -> BaselLight.of(251)).hasMessageContaining("breaches");
        assertThat(BaselLight.of(250).cumulative()).isEqualTo(1);
        assertThatThrownBy(() -> LikelihoodRatio.kupiec(1, 10, 0)).hasMessageContaining("0..1");
        assertThatThrownBy(() ->
                        new ShortfallForecast(new double[1], new double[1], new double[1], 0.05))
                .hasMessageContaining("shortfall");
    }

    private static double critical(TailModel model) {
        return AcerbiSzekely.criticalZ2(1966, model, 0.01, 3_000, new CounterRandom(5));
    }

    private static AcerbiSzekely test(ShortfallForecast forecast) {
        return AcerbiSzekely.of(forecast, TailModel.student(0.025, 4), 1_000, new CounterRandom(8));
    }

    private static TailModel model(double[] values, double[] shortfalls) {
        return TailModel.of(new ShortfallForecast(values, values, shortfalls, 0.025));
    }

    /// Of a t with 4 degrees of freedom and variance 1.
    private static double shortfallOfT4(double tail) {
        return new StudentT(4).tailMean(tail) / Math.sqrt(2);
    }

    private static double[] constant(int length, double value) {
        return DoubleStream.generate(() -> value).limit(length).toArray();
    }
}
