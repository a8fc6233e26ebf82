// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.Calibration.ReliabilityRow;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// If this failed, our scores would disagree with the shared vectors (`regime_tools.json`, scoring).
@WithVectors
class SharedScoringTest {

    private static final Offset<Double> TOLERANCE = within(1e-9);

    @Test
    void agreesWithEveryScore() {
        Json expected = SharedFolder.json("regime_tools.json").at("scoring");
        RegimeScore score = score(expected.at("y").integers(), expected.at("P").rows());

        ConfusionMatrix confusion = score.confusion();
        for (Regime label : ConfusionMatrix.LABELS) {
            int row = label.ordinal();
            for (Regime answer : ConfusionMatrix.LABELS) {
                assertThat(confusion.count(label, answer))
                        .isEqualTo(expected.at("confusion").at(row).at(answer.ordinal()).integer());
            }
            assertThat(confusion.recall(label).orElseThrow())
                    .isCloseTo(expected.at("recall").at(row).number(), TOLERANCE);
            assertThat(confusion.precision(label).orElseThrow())
                    .isCloseTo(expected.at("precision").at(row).number(), TOLERANCE);
        }
        same(expected, "balanced_accuracy", confusion.balancedAccuracy().orElseThrow());
        same(expected, "accuracy", confusion.accuracy().orElseThrow());
        same(expected, "cohen_kappa", confusion.kappa().orElseThrow());
        same(expected, "true_switches", (double) score.trueSwitches());
        same(expected, "predicted_switches", (double) score.predictedSwitches());
        for (Json lag : expected.at("lags").list()) {
            Regime state = ConfusionMatrix.LABELS.get(lag.at(0).integer());
            assertThat(score.lagsInto(state).lagsBars()).contains(lag.at(1).integer());
        }
        calibration(expected, score.calibration().orElseThrow());
    }

    private static void calibration(Json expected, Calibration calibration) {
        same(expected, "brier", calibration.brier());
        same(expected, "log_loss", calibration.logLoss());
        same(expected, "ece", calibration.expectedErrorFraction());
        List<Json> rows = expected.at("reliability").list();
        assertThat(calibration.reliability()).hasSameSizeAs(rows);
        for (int index = 0; index < rows.size(); index++) {
            ReliabilityRow row = calibration.reliability().get(index);
            double[] numbers = rows.get(index).numbers();
            assertThat(row.bin()).isEqualTo((int) numbers[0]);
            assertThat(row.bars()).isEqualTo((long) numbers[1]);
            assertThat(row.meanConfidenceFraction()).isCloseTo(numbers[2], TOLERANCE);
            assertThat(row.hitFraction()).isCloseTo(numbers[3], TOLERANCE);
        }
    }

    private static RegimeScore score(int[] labels, double[][] probabilities) {
        RegimeScorer scorer = new RegimeScorer();
        for (int bar = 0; bar < labels.length; bar++) {
            double[] row = probabilities[bar];
            int top = 0;
            for (int state = 1; state < row.length; state++) {
                top = row[state] > row[top] ? state : top;
            }
            Regime answer = ConfusionMatrix.LABELS.get(top);
            scorer.add(ConfusionMatrix.LABELS.get(labels[bar]), answer, row);
        }
        return scorer.score();
    }

    private static void same(Json expected, String name, double actual) {
        assertThat(actual).as(name).isCloseTo(expected.at(name).number(), TOLERANCE);
    }
}
