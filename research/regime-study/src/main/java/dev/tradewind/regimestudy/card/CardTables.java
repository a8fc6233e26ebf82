// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.Calibration;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regime.score.DetectionLags;
import dev.tradewind.regime.score.RegimeScore;
import dev.tradewind.regimestudy.card.ScoreCard.FamilySection;
import dev.tradewind.regimestudy.card.ScoreCard.Gate;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedFacts;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedSection;
import dev.tradewind.regimestudy.protocol.AlarmProtocol;
import dev.tradewind.regimestudy.protocol.GeneratedProtocol;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import dev.tradewind.regimestudy.protocol.StateOutcome;
import dev.tradewind.report.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tables of a score card, the same for text and HTML: a header and rows whose first cell is a
/// name.
record CardTables(List<String> header, List<List<String>> rows) {

    private static final String ABSENT = "-";

    static CardTables gates(List<Gate> gates) {
        return new CardTables(
                List.of("Gate", "Bound", "Value", "Verdict"),
                gates.stream()
                        .map(gate ->
                                List.of(
                                        gate.name(),
                                        gate.bound(),
                                        gate.value(),
                                        gate.passed() ? "pass" : "MISS"))
                        .toList());
    }

    static CardTables summary(FamilySection section) {
        return new CardTables(
                List.of(
                        "Classifier",
                        "Balanced",
                        "Single",
                        "Settled",
                        "Accuracy",
                        "Majority",
                        "Kappa",
                        "Switches",
                        "ECE",
                        "Brier",
                        "Log-loss"),
                section.results().stream().map(CardTables::summary).toList());
    }

    private static List<String> summary(GeneratedProtocol.Result result) {
        RegimeScore score = result.pooled();
        ConfusionMatrix confusion = score.confusion();
        List<Double> range = result.range();
        return List.of(
                result.contestant(),
                number(confusion.balancedAccuracy(), 3),
                range.isEmpty()
                        ? ABSENT
                        : Formats.fixed(range.getFirst(), 2)
                                + ".."
                                + Formats.fixed(range.getLast(), 2),
                number(score.settled().balancedAccuracy(), 3),
                number(confusion.accuracy(), 3),
                number(confusion.majorityShare(), 3),
                number(confusion.kappa(), 3),
                number(score.switchRatio(), 2),
                number(calibrated(score, Calibration::expectedErrorFraction), 3),
                number(calibrated(score, Calibration::brier), 3),
                number(calibrated(score, Calibration::logLoss), 3));
    }

    static CardTables classes(FamilySection section) {
        List<List<String>> rows = new ArrayList<>();
        for (GeneratedProtocol.Result result : section.results()) {
            for (Regime state : ConfusionMatrix.LABELS) {
                rows.add(ofClass(result, state));
            }
        }
        return new CardTables(
                List.of(
                        "Classifier",
                        "State",
                        "Recall",
                        "Precision",
                        "Lag 50 %",
                        "Lag 90 %",
                        "Missed"),
                rows);
    }

    private static List<String> ofClass(GeneratedProtocol.Result result, Regime state) {
        RegimeScore score = result.pooled();
        DetectionLags lags = score.lagsInto(state);
        return List.of(
                result.contestant(),
                state.name(),
                number(score.confusion().recall(state), 3),
                number(score.confusion().precision(state), 3),
                number(lags.medianBars(), 1),
                number(lags.ninetyPercentBars(), 1),
                number(lags.missedFraction(), 3));
    }

    static CardTables alarm(AlarmProtocol.Result alarm) {
        return new CardTables(
                List.of(
                        "Change alarm",
                        "Switches",
                        "Caught in 24 bars",
                        "At random",
                        "False in 1,000 bars"),
                List.of(
                        List.of(
                                "BOCPD",
                                Long.toString(alarm.switches()),
                                Formats.fixed(alarm.caughtFraction(), 3),
                                Formats.fixed(alarm.caughtAtRandomFraction(), 3),
                                Formats.fixed(alarm.falseAlarmsPerThousandBars(), 2))));
    }

    static CardTables recorded(RecordedSection section) {
        return new CardTables(
                List.of(
                        "Classifier",
                        "Balanced",
                        "Unambiguous",
                        "Accuracy",
                        "Majority",
                        "Switches",
                        "CRISIS bars",
                        "Crashes seen"),
                section.results().stream().map(CardTables::recorded).toList());
    }

    private static List<String> recorded(RecordedProtocol.Result result) {
        ConfusionMatrix confusion = result.score().confusion();
        return List.of(
                result.contestant(),
                number(confusion.balancedAccuracy(), 3),
                number(result.clear().confusion().balancedAccuracy(), 3),
                number(confusion.accuracy(), 3),
                number(confusion.majorityShare(), 3),
                number(result.score().switchRatio(), 2),
                Formats.percent(result.crisisFraction()),
                result.detections().isEmpty()
                        ? ABSENT
                        : result.detected() + " of " + result.detections().size());
    }

    /// Delays in bars by crash and contestant.
    static CardTables crashes(RecordedSection section) {
        List<String> header = new ArrayList<>(List.of("Onset (UTC)"));
        section.results().forEach(result -> header.add(result.contestant()));
        List<List<String>> rows = new ArrayList<>();
        List<RecordedProtocol.Detection> first = section.results().getFirst().detections();
        for (int index = 0; index < first.size(); index++) {
            List<String> row = new ArrayList<>();
            row.add(Formats.minute(first.get(index).crash().onset()));
            for (RecordedProtocol.Result result : section.results()) {
                OptionalInt delay = result.detections().get(index).delayBars();
                row.add(delay.isPresent() ? "+" + delay.getAsInt() : "missed");
            }
            rows.add(row);
        }
        return new CardTables(header, rows);
    }

    static CardTables outcomes(RecordedSection section) {
        List<List<String>> rows = new ArrayList<>();
        for (RecordedProtocol.Result result : section.results()) {
            for (Regime state : ConfusionMatrix.LABELS) {
                StateOutcome outcome = result.outcomes().get(state);
                if (outcome != null) {
                    rows.add(
                            List.of(
                                    result.contestant(),
                                    state.name(),
                                    Long.toString(outcome.bars()),
                                    number(outcome.nextDayVolatility(), 4),
                                    number(outcome.continuation(), 3),
                                    number(outcome.continuationStatistic(), 1)));
                }
            }
        }
        return new CardTables(
                List.of(
                        "Classifier",
                        "State named",
                        "Bars",
                        "Volatility after",
                        "Continuation",
                        "t (Newey-West)"),
                rows);
    }

    static CardTables labels(RecordedFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        for (Regime state : ConfusionMatrix.LABELS) {
            rows.add(
                    List.of(
                            state.name(),
                            Formats.percent(facts.labels().getOrDefault(state, 0.0)),
                            Formats.percent(facts.shuffledLabels().getOrDefault(state, 0.0))));
        }
        rows.add(List.of("ambiguous", Formats.percent(facts.ambiguousFraction()), ABSENT));
        rows.add(
                List.of(
                        "TRENDING with the bull or bear market",
                        number(facts.trendAgreementFraction(), 3),
                        ABSENT));
        return new CardTables(List.of("Label", "Recorded", "Same returns shuffled"), rows);
    }

    static String number(OptionalDouble value, int digits) {
        return value.isPresent() ? Formats.fixed(value.getAsDouble(), digits) : ABSENT;
    }

    private static OptionalDouble calibrated(
            RegimeScore score, Function<Calibration, Double> measure) {
        return score.calibration().map(measure).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /// Header and rows together.
    List<List<String>> lines() {
        return Stream.concat(Stream.of(header), rows.stream()).toList();
    }
}
