// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.launcher.terminal.Document;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.Calibration;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regime.score.DetectionLags;
import dev.tradewind.regime.score.RegimeScore;
import dev.tradewind.regimestudy.card.ScoreCard;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedFacts;
import dev.tradewind.regimestudy.protocol.AlarmProtocol;
import dev.tradewind.regimestudy.protocol.GeneratedProtocol;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// A score card as JSON. Scores are called as in `regime_tools.json`; shares are fractions, and what
/// is undefined is `null`. States stand in the order TRENDING, RANGING, CHOPPY, CRISIS; the columns of
/// a confusion matrix end with UNKNOWN.
public final class CardDocument {

    private CardDocument() {}

    public static Document of(ScoreCard card) {
        return new Document()
                .put("judged", card.judged())
                .put(
                        "gates",
                        list(
                                card.gates(),
                                gate ->
                                        new Document()
                                                .put("name", gate.name())
                                                .put("bound", gate.bound())
                                                .put("value", gate.value())
                                                .put("passed", gate.passed())))
                .put("families", list(card.families(), CardDocument::family))
                .put("change_alarm", card.alarm().map(CardDocument::alarm))
                .put("recorded", list(card.recorded(), CardDocument::recorded));
    }

    private static Document family(ScoreCard.FamilySection section) {
        return new Document()
                .put("name", section.name())
                .put("markets", section.markets())
                .put("results", list(section.results(), CardDocument::result));
    }

    private static Document result(GeneratedProtocol.Result result) {
        return new Document()
                .put("classifier", result.contestant())
                .putAll(score(result.pooled()))
                .put(
                        "by_market",
                        list(
                                result.markets(),
                                each ->
                                        new Document()
                                                .put("market", each.market())
                                                .put(
                                                        "balanced_accuracy",
                                                        each.score().confusion().balancedAccuracy())
                                                .put("switch_ratio", each.score().switchRatio())));
    }

    private static Document alarm(AlarmProtocol.Result alarm) {
        return new Document()
                .put("method", "bocpd")
                .put("switches", alarm.switches())
                .put("caught_in_24_bars", alarm.caughtFraction())
                .put("caught_at_random", alarm.caughtAtRandomFraction())
                .put("false_alarms_per_1000_bars", alarm.falseAlarmsPerThousandBars());
    }

    private static Document recorded(ScoreCard.RecordedSection section) {
        RecordedFacts facts = section.facts();
        return new Document()
                .put("name", facts.name())
                .put("products", String.join(",", facts.products()))
                .put("from", facts.from().toString())
                .put("to", facts.to().toString())
                .put("label_shares", shares(facts.labels()))
                .put("label_shares_shuffled", shares(facts.shuffledLabels()))
                .put("ambiguous", facts.ambiguousFraction())
                .put("trend_with_bull_or_bear", facts.trendAgreementFraction())
                .put("results", list(section.results(), CardDocument::recordedResult));
    }

    private static Document recordedResult(RecordedProtocol.Result result) {
        return new Document()
                .put("classifier", result.contestant())
                .putAll(score(result.score()))
                .put("balanced_accuracy_unambiguous", result.clear().confusion().balancedAccuracy())
                .put("crisis_share", result.crisisFraction())
                .put("crashes_seen", result.detected())
                .put(
                        "crashes",
                        list(
                                result.detections(),
                                each ->
                                        new Document()
                                                .put("onset", each.crash().onset().toString())
                                                .put("delay_bars", each.delayBars())))
                .put(
                        "after_state",
                        list(
                                List.copyOf(result.outcomes().entrySet()),
                                each ->
                                        new Document()
                                                .put("state", each.getKey().name())
                                                .put("bars", each.getValue().bars())
                                                .put(
                                                        "volatility",
                                                        each.getValue().nextDayVolatility())
                                                .put("continuation", each.getValue().continuation())
                                                .put(
                                                        "continuation_t",
                                                        each.getValue().continuationStatistic())));
    }

    private static Document score(RegimeScore score) {
        ConfusionMatrix confusion = score.confusion();
        return new Document()
                .put("bars", confusion.total())
                .put("balanced_accuracy", confusion.balancedAccuracy())
                .put("balanced_accuracy_settled", score.settled().balancedAccuracy())
                .put("accuracy", confusion.accuracy())
                .put("majority_share", confusion.majorityShare())
                .put("cohen_kappa", confusion.kappa())
                .put("true_switches", score.trueSwitches())
                .put("predicted_switches", score.predictedSwitches())
                .put("switch_ratio", score.switchRatio())
                .put("calibration", score.calibration().map(CardDocument::calibration))
                .put("states", list(ConfusionMatrix.LABELS, state -> state(score, state)));
    }

    private static Document state(RegimeScore score, Regime state) {
        DetectionLags lags = score.lagsInto(state);
        double[] answers =
                Arrays.stream(Regime.values())
                        .mapToDouble(answer -> score.confusion().count(state, answer))
                        .toArray();
        return new Document()
                .put("state", state.name())
                .put("confusion", answers)
                .put("recall", score.confusion().recall(state))
                .put("precision", score.confusion().precision(state))
                .put("lag_median_bars", lags.medianBars())
                .put("lag_90_bars", lags.ninetyPercentBars())
                .put("missed", lags.missedFraction());
    }

    private static Document calibration(Calibration calibration) {
        return new Document()
                .put("bars", calibration.bars())
                .put("brier", calibration.brier())
                .put("log_loss", calibration.logLoss())
                .put("ece", calibration.expectedErrorFraction())
                .put(
                        "reliability",
                        list(
                                calibration.reliability(),
                                row ->
                                        new Document()
                                                .put("bin", row.bin())
                                                .put("bars", row.bars())
                                                .put("confidence", row.meanConfidenceFraction())
                                                .put("hits", row.hitFraction())));
    }

    private static Document shares(Map<Regime, Double> shares) {
        Document document = new Document();
        shares.forEach(
                (state, share) -> document.put(state.name().toLowerCase(Locale.ROOT), share));
        return document;
    }

    private static <T> List<Document> list(List<T> items, Function<T, Document> form) {
        return items.stream().map(form).toList();
    }
}
