// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import org.junit.jupiter.api.Test;

/// If this failed, a market that moves as one, or unlike ever before, would look like any other.
class CrisisMeasuresTest {

    private static final CounterRandom RANDOM = new CounterRandom(7);

    @Test
    void seesOneFactorWhereAllMoveTogether() {
        double[][] rows = new double[50][10];
        for (int period = 0; period < rows.length; period++) {
            for (int asset = 0; asset < 10; asset++) {
                rows[period][asset] = RANDOM.normal(1, period) * (asset + 1);
            }
        }
        MarketStructure structure = MarketStructure.of(rows).orElseThrow();

        assertThat(structure.averageCorrelation()).isCloseTo(1, within(1e-9));
        assertThat(structure.largestEigenvalueFraction()).isCloseTo(1, within(1e-9));
        assertThat(structure.absorptionFraction()).isCloseTo(1, within(1e-9));
        assertThat(structure.factors()).isEqualTo(2);
    }

    @Test
    void seesLittleSharedWhereEachGoesItsWay() {
        MarketStructure structure = MarketStructure.of(independent(2_000, 6)).orElseThrow();

        assertThat(structure.averageCorrelation()).isBetween(-0.05, 0.05);
        assertThat(structure.largestEigenvalueFraction()).isBetween(1.0 / 6, 0.22);
        assertThat(structure.factors()).isEqualTo(1);
    }

    @Test
    void hasNoStructureWhileAnAssetStandsStill() {
        assertThat(MarketStructure.of(new double[][] {{0.1, 0}, {-0.1, 0}, {0.2, 0}})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketStructure.of(new double[][] {{0.1}, {0.2}}));
    }

    @Test
    void raisesTheAlarmWhenTheAbsorptionRatioShifts() {
        double[] ratios = new double[400];
        for (int bar = 0; bar < ratios.length; bar++) {
            ratios[bar] = (bar % 2 == 0 ? 0.5 : 0.52) + (bar >= 390 ? 0.2 : 0);
        }
        assertThat(MarketStructure.absorptionShift(ratios).orElseThrow().isAlarm()).isTrue();
        assertThat(MarketStructure.absorptionShift(new double[100])).isEmpty();
    }

    @Test
    void measuresDistanceInStandardDeviations() {
        double[][] history = independent(5_000, 3);
        Turbulence turbulence = Turbulence.shrunk(history).orElseThrow();

        assertThat(turbulence.distance(new double[] {3, 0, 0}).squared()).isBetween(8.5, 9.5);
        assertThat(turbulence.distance(new double[] {0, 0, 0}).squared()).isBetween(0.0, 0.01);
        assertThat(turbulence.distance(new double[] {6, 6, 6}).chiSquareFraction())
                .isGreaterThan(0.999999);
    }

    @Test
    void shrinksWhereThePlainCovarianceCannotBeInverted() {
        double[][] few = independent(3, 5);

        assertThat(Turbulence.plain(few)).isEmpty();
        assertThat(Turbulence.shrunk(few)).isPresent();
        assertThat(Turbulence.shrunk(new double[4][2])).isEmpty();
    }

    private static double[][] independent(int periods, int assets) {
        double[][] rows = new double[periods][assets];
        for (int period = 0; period < periods; period++) {
            for (int asset = 0; asset < assets; asset++) {
                rows[period][asset] = RANDOM.normal(10L + asset, period);
            }
        }
        return rows;
    }
}
