// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.Noise;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, unrelated coins would be traded as a pair, or real pairs be missed.
class CointegrationTest {

    private static final int BARS = 400;

    @Test
    void rarelyFindsRelationsBetweenIndependentWalks() {
        // Specification 1.1: 5 % ± 1.4 % of 1,000 pairs at the 5 % level.
        long found =
                IntStream.range(0, 1000)
                        .filter(pair -> p(walk(2 * pair, BARS), walk(2 * pair + 1, BARS)) < 0.05)
                        .count();
        assertThat(found / 1000.0).isCloseTo(0.05, within(0.014));
    }

    @Test
    void findsAlmostEverySpreadThatReverts() {
        // Specification 1.1: power at least 95 % for phi = 0.9, n = 400.
        long found =
                IntStream.range(0, 200)
                        .filter(pair -> p(related(pair, 0.9), walk(pair, BARS)) < 0.05)
                        .count();
        assertThat(found).isGreaterThanOrEqualTo(190);
    }

    private static double p(double[] y, double[] x) {
        return EngleGranger.of(y, x, Lags.fixed(1)).orElseThrow().test().p();
    }

    @Test
    void choosesMoreLagsForSlowNoise() {
        double[] noise = Noise.normal(8, BARS, 0.01);
        double[] series = new double[BARS];
        double change = 0;
        for (int t = 1; t < BARS; t++) {
            change = 0.7 * change + noise[t];
            series[t] = 0.95 * series[t - 1] + change;
        }
        UnitRoot chosen = UnitRoot.withConstant(series, Lags.chosenUpTo(8)).orElseThrow();
        assertThat(chosen.lags()).isBetween(1, 3);
        assertThat(chosen.rows()).isEqualTo(BARS - 1 - chosen.lags());
    }

    @Test
    void agreesWithAnEquationSolvedByHand() {
        // Changes of 0 1 0 2 on level and constant: levels 0 1 0, changes 1 -1 2, slope -2.5,
        // residuals -0.5 0 0.5, t = -2.5 / sqrt(0.5 / (2/3)).
        UnitRoot ours =
                UnitRoot.withConstant(new double[] {0, 1, 0, 2}, Lags.fixed(0)).orElseThrow();
        Close.to("t", ours.statistic(), -2.5 / StrictMath.sqrt(0.75));
    }

    @Test
    void isAbsentWhereThereIsNothingToTest() {
        double[] walk = walk(1, BARS);
        double[] twice = Arrays.stream(walk).map(value -> 2 * value + 1).toArray();
        double[] constant = new double[BARS];
        Arrays.fill(constant, 3);
        assertThat(EngleGranger.of(twice, walk, Lags.fixed(1))).isEmpty();
        assertThat(EngleGranger.of(walk, constant, Lags.fixed(1))).isEmpty();
        assertThat(EngleGranger.of(constant, walk, Lags.fixed(1))).isEmpty();
        assertThat(UnitRoot.withConstant(constant, Lags.fixed(1))).isEmpty();
        assertThat(UnitRoot.withConstant(new double[] {1, 2, 4}, Lags.fixed(1))).isEmpty();
        assertThat(Hedge.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        assertThat(Johansen.of(new double[][] {twice, walk}, 1)).isEmpty();
        assertThat(Johansen.of(new double[][] {{1, 2, 1, 2}, {1, 1, 2, 2}}, 1)).isEmpty();
        assertThat(OrnsteinUhlenbeck.of(constant)).isEmpty();
        assertThat(OrnsteinUhlenbeck.of(new double[3])).isEmpty();
    }

    @Test
    void refusesSeriesThatDoNotFit() {
        assertThatThrownBy(() -> Hedge.of(new double[3], new double[4]))
                .hasMessage("x must have 3 values: 4");
        assertThatThrownBy(() -> Lags.fixed(-1)).hasMessage("lags must be >= 0: -1");
        assertThatThrownBy(() -> UnitRoot.withConstant(new double[] {1, Double.NaN}, Lags.fixed(0)))
                .hasMessage("series must be finite: NaN");
    }

    @Test
    void saturatesOutsideTheSurface() {
        assertThat(MacKinnon.PAIR.p(1)).isEqualTo(1);
        assertThat(MacKinnon.PAIR.p(-19)).isZero();
        assertThat(MacKinnon.SINGLE.p(-2.8615)).isCloseTo(0.05, within(1e-3));
        assertThat(MacKinnon.PAIR.p(-3.3361)).isCloseTo(0.05, within(1e-3));
        assertThat(MacKinnon.PAIR.p(-1)).isCloseTo(MacKinnon.PAIR.p(-1.001), within(1e-3));
    }

    @Test
    void countsTheRelationsOfThreeSeries() {
        double[] first = walk(50, BARS);
        double[] second = walk(51, BARS);
        double[] spread = reverting(52, 0.7);
        double[] third =
                IntStream.range(0, BARS)
                        .mapToDouble(t -> first[t] - 2 * second[t] + spread[t])
                        .toArray();
        Johansen johansen = Johansen.of(new double[][] {third, first, second}, 1).orElseThrow();
        assertThat(johansen.rank()).isEqualTo(1);
        double[] weights = johansen.vectors()[0];
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isCloseTo(-1, within(0.15));
        assertThat(weights[2]).isCloseTo(2, within(0.15));
        assertThat(johansen.eigenvalues()[0]).isGreaterThan(johansen.eigenvalues()[1]);
        assertThat(johansen.maximum()).hasSize(3);
        assertThat(Johansen.of(new double[][] {first, second}, 1).orElseThrow().rank()).isZero();
    }

    @Test
    void adjustsForManyTests() {
        // Benjamini and Hochberg 1995, section 3: q-values by their definition.
        double[] adjusted = BenjaminiHochberg.adjusted(new double[] {0.04, 0.01, 0.03, 0.5});
        Close.to("adjusted", adjusted, new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5});
        assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
        assertThatThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {1.5}))
                .hasMessageContaining("p must be within 0..1");
    }

    @Test
    void screensAUniverseInBothDirections() {
        double[][] universe = {walk(0, BARS), related(0, 0.7), walk(70, BARS), walk(71, BARS)};
        PairScreen screen = PairScreen.of(universe, Lags.fixed(1));
        assertThat(screen.candidates()).hasSize(12);
        assertThat(screen.candidates().getFirst().y()).isZero();
        assertThat(screen.candidates().getFirst().x()).isEqualTo(1);
        List<PairScreen.Candidate> tradable = screen.tradable();
        assertThat(tradable).hasSize(1);
        assertThat(tradable.getFirst().y() + tradable.getFirst().x()).isEqualTo(1);
        assertThat(tradable.getFirst().adjustedP())
                .isGreaterThanOrEqualTo(tradable.getFirst().result().test().p());
    }

    @Test
    void knowsSpreadsThatDoNotRevert() {
        OrnsteinUhlenbeck halving = new OrnsteinUhlenbeck(1, 0.5, 0.1);
        Close.to("half-life", halving.halfLifeBars().orElseThrow(), 1);
        Close.to("mean", halving.mean().orElseThrow(), 2);
        assertThat(halving.isReverting()).isTrue();
        assertThat(halving.isTradable()).isFalse();
        OrnsteinUhlenbeck slow = new OrnsteinUhlenbeck(0, StrictMath.pow(0.5, 0.1), 0.1);
        assertThat(slow.isTradable()).isTrue();
        OrnsteinUhlenbeck explosive = new OrnsteinUhlenbeck(0, 1.01, 0.1);
        assertThat(explosive.halfLifeBars()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(explosive.isReverting()).isFalse();
        assertThat(explosive.isTradable()).isFalse();
        assertThat(explosive.mean()).isEmpty();
        assertThat(explosive.stationaryDeviation()).isEmpty();
        OrnsteinUhlenbeck swinging = new OrnsteinUhlenbeck(0, -0.5, 0.1);
        assertThat(swinging.halfLifeBars()).isEmpty();
        assertThat(swinging.isTradable()).isFalse();
    }

    @Test
    void findsTheHalfLifeOfASimulatedSpread() {
        double halfLife =
                IntStream.range(0, 20)
                        .mapToDouble(seed ->
                                OrnsteinUhlenbeck.of(reverting(seed, 0.9)).orElseThrow().phi())
                        .average()
                        .orElseThrow();
        assertThat(halfLife).isCloseTo(0.9, within(0.03));
    }

    @Test
    void followsARatioThatDrifts() {
        double[] walk = walk(5, 3000);
        KalmanHedge hedge = KalmanHedge.standard();
        assertThat(hedge.isReady()).isFalse();
        for (int t = 0; t < 3000; t++) {
            double ratio = t < 1500 ? 1 : 1.5;
            double x = 5 + 10 * walk[t];
            hedge.update(x, ratio * x);
            assertThat(hedge.alphaVariance()).isPositive();
            assertThat(hedge.betaVariance()).isPositive();
            double determinant =
                    hedge.alphaVariance() * hedge.betaVariance()
                            - hedge.covariance() * hedge.covariance();
            assertThat(determinant).isPositive();
        }
        assertThat(hedge.isReady()).isTrue();
        assertThat(hedge.alpha() / (5 + 10 * walk[2999]) + hedge.beta())
                .isCloseTo(1.5, within(0.02));
        assertThatThrownBy(() -> hedge.update(Double.NaN, 1)).hasMessage("x must be finite: NaN");
        assertThatThrownBy(() -> new KalmanHedge(1, 1))
                .hasMessage("delta must be within 0..1: 1.0");
    }

    private static double[] related(int seed, double phi) {
        double[] walk = walk(seed, BARS);
        double[] spread = reverting(seed, phi);
        return IntStream.range(0, BARS).mapToDouble(t -> 1 + 0.8 * walk[t] + spread[t]).toArray();
    }

    private static double[] reverting(int seed, double phi) {
        double[] spread = Noise.normal(9000 + seed, BARS, 0.01);
        for (int t = 1; t < BARS; t++) {
            spread[t] += phi * spread[t - 1];
        }
        return spread;
    }

    private static double[] walk(int seed, int bars) {
        double[] walk = Noise.normal(100 + seed, bars, 0.01);
        for (int t = 1; t < bars; t++) {
            walk[t] += walk[t - 1];
        }
        return walk;
    }
}
