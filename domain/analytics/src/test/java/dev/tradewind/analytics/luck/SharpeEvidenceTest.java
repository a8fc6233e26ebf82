// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// If this failed, luck would be sold as skill. Published values: Bailey and López de Prado 2012 (PSR,
/// track record), 2014 (deflated), Bailey et al. 2014 (backtest length), all to the digits printed there.
class SharpeEvidenceTest {

    @Test
    void reproducesThePublishedProbabilities() {
        SharpeEvidence fund = new SharpeEvidence(0.458, 24, -2.448, 10.164);
        assertThat(fund.probabilityAbove(0).orElseThrow()).isCloseTo(0.913, within(5e-4));
        SharpeEvidence normal = new SharpeEvidence(0.458, 24, 0, 3);
        assertThat(normal.probabilityAbove(0).orElseThrow()).isCloseTo(0.982, within(5e-4));
    }

    @Test
    void reproducesThePublishedTrackRecords() {
        assertThat(years(252, 0, 3)).isCloseTo(2.73, within(5e-3));
        assertThat(years(52, 0, 3)).isCloseTo(2.83, within(5e-3));
        assertThat(years(12, 0, 3)).isCloseTo(3.24, within(5e-3));
        assertThat(years(12, -0.72, 5.78)).isCloseTo(4.99, within(5e-3));
    }

    /// Years to prove an annual ratio above 1 when 2 is measured.
    private static double years(int perYear, double skew, double kurtosis) {
        double root = StrictMath.sqrt(perYear);
        return new SharpeEvidence(2 / root, 100, skew, kurtosis)
                        .minimumTrackRecord(1 / root, 0.95)
                        .orElseThrow()
                / perYear;
    }

    @Test
    void reproducesThePublishedDeflatedRatios() {
        SharpeEvidence found = new SharpeEvidence(2.5 / StrictMath.sqrt(250), 1250, -3, 10);
        Trials hundred = new Trials(100, 0.5 / 250);
        assertThat(hundred.expectedBest()).isCloseTo(0.1132, within(5e-5));
        assertThat(found.deflated(hundred).orElseThrow()).isCloseTo(0.9004, within(5e-5));
        assertThat(found.deflated(new Trials(46, 0.5 / 250)).orElseThrow())
                .isCloseTo(0.9505, within(5e-5));
    }

    @Test
    void reproducesThePublishedBacktestLengths() {
        assertThat(Trials.minimumBacktestYears(45, 1)).isCloseTo(5, within(0.01));
        // Specification 0.1 and 5.3: 39 zero-skill bots, one year: expected best ratio 2.18.
        assertThat(Trials.minimumBacktestYears(39, 1.5)).isCloseTo(2.1, within(0.05));
        assertThat(new Trials(39, 1).expectedBest()).isCloseTo(2.18, within(0.005));
    }

    @Test
    void expectsNothingOfASingleTrial() {
        assertThat(new Trials(1, 0.01).expectedBest()).isZero();
        Close.to("one", Trials.effectiveCount(1, 0.5), 1);
        Close.to("alike", Trials.effectiveCount(39, 1), 1);
        Close.to("half", Trials.effectiveCount(39, 0.5), 39 / 20.0);
        Close.to("opposed", Trials.effectiveCount(39, -0.01), 39);
    }

    @Test
    void takesTheTrialsFromTheirReturns() {
        Trials trials = Trials.of(new double[][] {{0.01, 0.03}, {-0.01, -0.03}, {0.02, 0.02}});
        double ratio = 0.02 / (0.02 / StrictMath.sqrt(2));
        Close.to("variance", trials.sharpeVariance(), ratio * ratio);
        assertThat(trials.count()).isEqualTo(3);
    }

    @Test
    void isAbsentWhereNothingCanBeProved() {
        SharpeEvidence weak = new SharpeEvidence(0.05, 100, 0, 3);
        assertThat(weak.minimumTrackRecord(0.05, 0.95)).isEmpty();
        SharpeEvidence impossible = new SharpeEvidence(0.5, 100, 3, 3);
        assertThat(impossible.probabilityAbove(0)).isEmpty();
        assertThat(impossible.minimumTrackRecord(0, 0.95)).isEmpty();
    }

    @Test
    void boundsTheRatioAsLoDidForNormalReturns() {
        Interval interval = new SharpeEvidence(0.1, 401, 0, 3).interval(0.95).orElseThrow();
        double half = 1.959963984540054 * StrictMath.sqrt(1.005 / 400);
        Close.to("low", interval.low(), 0.1 - half);
        Close.to("high", interval.high(), 0.1 + half);
        assertThat(new SharpeEvidence(0.5, 100, 3, 3).interval(0.95)).isEmpty();
    }

    @Test
    void refusesImpossibleInputs() {
        assertThatThrownBy(() -> new SharpeEvidence(1, 1, 0, 3))
                .hasMessage("periods must be >= 2: 1");
        assertThatThrownBy(() -> new SharpeEvidence(1, 10, 0, 0.5))
                .hasMessageContaining("kurtosis must be within");
        assertThatThrownBy(() -> new Trials(0, 1)).hasMessage("trials must be >= 1: 0.0");
        assertThatThrownBy(() -> Trials.minimumBacktestYears(10, 0))
                .hasMessage("target Sharpe ratio must be > 0: 0.0");
    }

    @Test
    void boundsSharesAsWilsonDid() {
        // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611.
        Interval many = Wilson.interval(81, 263, 0.95);
        assertThat(many.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(many.high()).isCloseTo(0.3662, within(5e-5));
        Interval none = Wilson.interval(0, 20, 0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
        assertThat(Wilson.interval(20, 20, 0.95).high()).isEqualTo(1);
    }

    @Test
    void coversTheTruthAsOftenAsItSays() {
        int covered = 0;
        for (int sample = 0; sample < 200; sample++) {
            double[] values = Noise.normal(1000 + sample, 120, 1);
            Interval mean =
                    new BootstrapInterval(new StationaryBootstrap(sample, 1), 400, 0.9)
                            .of(values, SharpeEvidenceTest::mean)
                            .orElseThrow();
            covered += mean.low() <= 0 && mean.high() >= 0 ? 1 : 0;
        }
        assertThat(covered).isBetween(165, 193);
    }

    private static OptionalDouble mean(double[] values) {
        return Arrays.stream(values).average();
    }
}
