// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.regime.Regime;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// If this failed, a score card would flatter or slander a model.
class RegimeScorerTest {

    private final RegimeScorer scorer = new RegimeScorer();

    @Test
    void countsLagsFromEachTrueSwitch() {
        add("TTTTT", "TTTTT");
        add("RRRRR", "TTRRR");
        add("CCCCC", "RRRRR");
        add("!!!", "!!!");
        RegimeScore score = scorer.score();

        assertThat(score.lagsInto(Regime.TRENDING).switches()).isZero();
        assertThat(score.lagsInto(Regime.RANGING).medianBars()).hasValue(2);
        assertThat(score.lagsInto(Regime.CHOPPY).missedFraction()).hasValue(1);
        assertThat(score.lagsInto(Regime.CHOPPY).medianBars()).isEmpty();
        assertThat(score.lagsInto(Regime.CRISIS).ninetyPercentBars()).hasValue(0);
        assertThat(score.allLags().lagsBars()).containsExactly(0, 2);
        assertThat(score.allLags().missedFraction().orElseThrow())
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(score.trueSwitches()).isEqualTo(3);
        assertThat(score.predictedSwitches()).isEqualTo(2);
        assertThat(score.switchRatio().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void countsNoSwitchAcrossTheEndOfASeries() {
        add("TTR", "TTT");
        scorer.endSeries();
        add("CCC", "RRR");
        RegimeScore score = scorer.score();

        assertThat(score.trueSwitches()).isEqualTo(1);
        assertThat(score.predictedSwitches()).isZero();
        assertThat(score.lagsInto(Regime.RANGING).missed()).isEqualTo(1);
        assertThat(score.lagsInto(Regime.CHOPPY).switches()).isZero();
    }

    @Test
    void averagesRecallOverTheStatesThatOccur() {
        add("TTTTRR", "TTTRR?");
        ConfusionMatrix confusion = scorer.score().confusion();

        assertThat(confusion.recall(Regime.TRENDING)).hasValue(0.75);
        assertThat(confusion.recall(Regime.RANGING)).hasValue(0.5);
        assertThat(confusion.recall(Regime.CRISIS)).isEmpty();
        assertThat(confusion.precision(Regime.RANGING)).hasValue(0.5);
        assertThat(confusion.precision(Regime.CRISIS)).isEmpty();
        assertThat(confusion.balancedAccuracy()).hasValue(0.625);
        assertThat(confusion.accuracy().orElseThrow()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(confusion.majorityShare().orElseThrow()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(confusion.answered(Regime.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void answersNothingForNothing() {
        RegimeScore score = scorer.score();

        assertThat(score.confusion().balancedAccuracy()).isEmpty();
        assertThat(score.confusion().accuracy()).isEmpty();
        assertThat(score.confusion().kappa()).isEmpty();
        assertThat(score.calibration()).isEmpty();
        assertThat(score.switchRatio()).isEmpty();
        assertThat(score.allLags().missedFraction()).isEmpty();
    }

    @Test
    void hasNoKappaWhereChanceWouldAlwaysAgree() {
        add("TTT", "TTT");
        assertThat(scorer.score().confusion().kappa()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void leavesTheFirstDayOfEveryStateOutOfTheSettledMatrix() {
        add("T".repeat(30), "T".repeat(30));
        add("R".repeat(30), "T".repeat(24) + "R".repeat(6));
        RegimeScore score = scorer.score();

        assertThat(score.confusion().recall(Regime.RANGING)).hasValue(0.2);
        assertThat(score.settled().recall(Regime.RANGING)).hasValue(1);
        assertThat(score.settled().total()).isEqualTo(12);
    }

    @Test
    void poolsSeriesAsIfOneScorerHadSeenThem() {
        RegimeScorer first = new RegimeScorer();
        first.add(Regime.TRENDING, Regime.TRENDING, new double[] {0.7, 0.1, 0.1, 0.1});
        first.add(Regime.RANGING, Regime.TRENDING, new double[] {0.6, 0.2, 0.1, 0.1});
        first.endSeries();
        RegimeScorer pooled = new RegimeScorer();
        pooled.addAll(first);
        pooled.addAll(first);
        RegimeScore once = first.score();
        RegimeScore twice = pooled.score();

        assertThat(twice.confusion().total()).isEqualTo(2 * once.confusion().total());
        assertThat(twice.trueSwitches()).isEqualTo(2);
        assertThat(twice.allLags().missed()).isEqualTo(2);
        assertThat(twice.calibration().orElseThrow().brier())
                .isCloseTo(once.calibration().orElseThrow().brier(), within(1e-12));
    }

    @Test
    void measuresHowFarProbabilitiesComeTrue() {
        scorer.add(Regime.TRENDING, Regime.TRENDING, new double[] {1, 0, 0, 0});
        scorer.add(Regime.RANGING, Regime.RANGING, new double[] {0, 0.55, 0.45, 0});
        scorer.add(Regime.CHOPPY, Regime.RANGING, new double[] {0, 0.55, 0.45, 0});
        Calibration calibration = scorer.score().calibration().orElseThrow();

        assertThat(calibration.bars()).isEqualTo(3);
        assertThat(calibration.brier()).isCloseTo((0.405 + 0.605) / 3, within(1e-12));
        assertThat(calibration.logLoss())
                .isCloseTo(-(Math.log(0.55) + Math.log(0.45)) / 3, within(1e-12));
        assertThat(calibration.expectedErrorFraction()).isCloseTo(0.1 / 3, within(1e-12));
        assertThat(calibration.reliability())
                .containsExactly(
                        new Calibration.ReliabilityRow(5, 2, 0.55, 0.5),
                        new Calibration.ReliabilityRow(9, 1, 1, 1));
    }

    @Test
    void boundsTheLossOfACertaintyThatWasWrong() {
        scorer.add(Regime.CHOPPY, Regime.TRENDING, new double[] {1, 0, 0, 0});
        assertThat(scorer.score().calibration().orElseThrow().logLoss())
                .isCloseTo(-Math.log(1e-15), within(1e-9));
    }

    @Test
    void refusesWhatIsNoLabelAndNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer.add(Regime.UNKNOWN, Regime.UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        scorer.add(Regime.CRISIS, Regime.CRISIS, new double[] {0.5, 0.1, 0.1, 0.1}))
                .withMessageContaining("sum to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalibrationTally().add(2, new double[] {0.5, 0.5}));
    }

    private void add(String labels, String answers) {
        for (int bar = 0; bar < labels.length(); bar++) {
            scorer.add(regime(labels.charAt(bar)), regime(answers.charAt(bar)));
        }
    }

    private static Regime regime(char letter) {
        int index = "TRC!?".indexOf(letter);
        return List.of(Regime.values()).get(index);
    }
}
