// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.distribution.StudentT;
import dev.tradewind.base.chance.CounterRandom;
import org.junit.jupiter.api.Test;

/// If this failed, the change alarm would ring at the wrong time, or slow down as it runs.
class ChangePointDetectorTest {

    private static final NormalInverseGamma PRIOR = new NormalInverseGamma(0, 1, 1, 1);
    private static final CounterRandom RANDOM = new CounterRandom(5);

    @Test
    void ringsAfterAChangeOfMean() {
        ChangePointDetector detector = detector();
        for (int t = 0; t < 200; t++) {
            detector.add(RANDOM.normal(1, t));
        }
        assertThat(detector.runLengthAtMostFraction(10)).isLessThan(0.2);
        for (int t = 200; t < 206; t++) {
            detector.add(8 + RANDOM.normal(1, t));
        }
        assertThat(detector.runLengthAtMostFraction(10)).isGreaterThan(0.95);
        assertThat(detector.mostProbableRunLength()).isEqualTo(6);
    }

    @Test
    void considersABoundedNumberOfRunLengths() {
        ChangePointDetector detector = detector();
        for (int t = 0; t < 20_000; t++) {
            detector.add((t / 400 % 2 == 0 ? 1 : 4) * RANDOM.normal(2, t));
            assertThat(detector.hypotheses()).isLessThan(2_500);
        }
        assertThat(detector.meanRunLength()).isBetween(1.0, 800.0);
    }

    @Test
    void survivesAnOutlierBeyondTheRangeOfItsDensities() {
        ChangePointDetector detector = detector();
        for (int t = 0; t < 1_000; t++) {
            detector.add(1e-6 * RANDOM.normal(3, t));
        }
        detector.add(1e9);

        assertThat(detector.runLengthAtMostFraction(1)).isGreaterThan(0.9);
        assertThat(detector.meanRunLength()).isFinite();
    }

    @Test
    void scalesStudentsDensityLikeTheGammaFunction() {
        for (double alpha : new double[] {0.3, 1, 2.5, 80}) {
            StudentScale scale = new StudentScale(alpha);
            for (int halves : new int[] {0, 1, 7, 500}) {
                double freedom = 2 * alpha + halves;
                double expected =
                        Math.log(new StudentT(freedom).density(0) * Math.sqrt(Math.PI * freedom));
                assertThat(scale.logRatio(halves)).isCloseTo(expected, within(1e-10));
            }
        }
    }

    @Test
    void refusesWhatIsNoHazardAndNoPrior() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangePointDetector(0, PRIOR, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NormalInverseGamma(0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> detector().add(Double.NaN));
    }

    private static ChangePointDetector detector() {
        return new ChangePointDetector(0.01, PRIOR, ChangePointDetector.PRUNE_BELOW);
    }
}
