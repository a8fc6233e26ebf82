// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.regime.score.Calibration;
import dev.tradewind.regime.score.RegimeScore;
import dev.tradewind.regimestudy.card.ScoreCard.FamilySection;
import dev.tradewind.regimestudy.card.ScoreCard.Gate;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedSection;
import dev.tradewind.regimestudy.protocol.Crash;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import dev.tradewind.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The bounds a product classifier must keep.
///
/// Source: Tradewind quantitative specification 0.1, 2.4 and 2.8.
final class Gates {

    private static final double LEAST_ACCURACY = 0.80;
    private static final double LEAST_ACCURACY_ELSEWHERE = 0.75;
    private static final double MOST_SWITCHES = 2.0;
    private static final double MOST_CALIBRATION_ERROR = 0.08;
    private static final double MOST_BRIER = 0.33;
    private static final double MOST_BRIER_ELSEWHERE = 0.40;
    private static final int LEAST_CRASHES = 10;
    private static final double MOST_CRISIS = 0.10;

    private Gates() {}

    /// On the family that the classifier was made for.
    static List<Gate> home(FamilySection section, String contestant) {
        RegimeScore score = section.of(contestant).pooled();
        List<Gate> gates = new ArrayList<>();
        gates.add(accuracy(section.name(), score, LEAST_ACCURACY));
        gates.add(
                atMost(
                        section.name() + ": predicted for each true switch",
                        score.switchRatio(),
                        MOST_SWITCHES));
        gates.addAll(calibration(section.name(), score, MOST_BRIER));
        return gates;
    }

    /// On a family it has never seen.
    static List<Gate> elsewhere(FamilySection section, String contestant) {
        RegimeScore score = section.of(contestant).pooled();
        List<Gate> gates = new ArrayList<>();
        gates.add(accuracy(section.name(), score, LEAST_ACCURACY_ELSEWHERE));
        gates.addAll(calibration(section.name(), score, MOST_BRIER_ELSEWHERE));
        return gates;
    }

    /// On a recorded market with all listed crashes; none on any other.
    static List<Gate> recorded(RecordedSection section, String contestant) {
        RecordedProtocol.Result result = section.of(contestant);
        if (result.detections().size() < Crash.LISTED.size()) {
            return List.of();
        }
        String name = section.facts().name();
        return List.of(
                new Gate(
                        name + ": crashes seen by onset + 6 bars",
                        ">= " + LEAST_CRASHES,
                        result.detected() + " of " + result.detections().size(),
                        result.detected() >= LEAST_CRASHES),
                atMost(
                        name + ": share of CRISIS bars",
                        OptionalDouble.of(result.crisisFraction()),
                        MOST_CRISIS));
    }

    private static Gate accuracy(String family, RegimeScore score, double least) {
        OptionalDouble value = score.confusion().balancedAccuracy();
        return new Gate(
                family + ": balanced accuracy",
                ">= " + Formats.fixed(least, 2),
                CardTables.number(value, 3),
                value.orElse(0) >= least);
    }

    private static List<Gate> calibration(String family, RegimeScore score, double mostBrier) {
        if (score.calibration().isEmpty()) {
            return List.of();
        }
        Calibration calibration = score.calibration().get();
        return List.of(
                atMost(
                        family + ": expected calibration error",
                        OptionalDouble.of(calibration.expectedErrorFraction()),
                        MOST_CALIBRATION_ERROR),
                atMost(
                        family + ": Brier score",
                        OptionalDouble.of(calibration.brier()),
                        mostBrier));
    }

    private static Gate atMost(String name, OptionalDouble value, double most) {
        return new Gate(
                name,
                "<= " + Formats.fixed(most, 2),
                CardTables.number(value, 3),
                value.isPresent() && value.getAsDouble() <= most);
    }
}
