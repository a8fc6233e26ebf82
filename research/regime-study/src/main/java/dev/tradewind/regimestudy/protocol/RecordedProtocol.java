// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.RegimeScore;
import dev.tradewind.regime.score.RegimeScorer;
import dev.tradewind.regimestudy.contestant.Answer;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.market.RecordedMarket;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Scores a contestant on a recorded market, in the order of time: against labels given after the
/// fact, at the onsets of known crashes, and by what followed each state it named.
///
/// Source: Tradewind quantitative specification 2.8.
public final class RecordedProtocol {

    /// A crash counts as seen when the crisis is on within so many bars of its onset.
    public static final int DETECTION_BARS = 6;

    private RecordedProtocol() {}

    /// When the crisis was on for the majority of products, in bars after the onset; absent if it was
    /// not by six bars after it. `view` is what the market's leader showed around that time.
    public record Detection(Crash crash, OptionalInt delayBars, List<CrashView.Point> view) {}

    /// What came out. `clear` leaves out the bars whose label hangs on the exact thresholds;
    /// `crisisFraction` is the share of answers that say CRISIS.
    public record Result(
            String contestant,
            RegimeScore score,
            RegimeScore clear,
            double crisisFraction,
            List<Detection> detections,
            Map<Regime, StateOutcome> outcomes) {

        /// How many crashes were seen in time.
        public long detected() {
            return detections.stream().filter(each -> each.delayBars().isPresent()).count();
        }
    }

    /// Runs a fresh judge over the market.
    public static Result score(Contestant contestant, RecordedMarket recorded) {
        StudyMarket market = recorded.market();
        List<List<Answer>> answers = contestant.answers(market);
        return new Result(
                contestant.name(),
                GeneratedProtocol.scorer(market, answers).score(),
                clear(recorded, answers),
                crisisFraction(market, answers),
                CrashView.detections(market, answers),
                StateOutcome.byState(market, answers));
    }

    private static RegimeScore clear(RecordedMarket recorded, List<List<Answer>> answers) {
        StudyMarket market = recorded.market();
        RegimeScorer scorer = new RegimeScorer();
        for (int product = 0; product < answers.size(); product++) {
            boolean[] ambiguous = recorded.ambiguous().get(product);
            for (int bar = market.warmUpBars(); bar < market.bars(); bar++) {
                if (!ambiguous[bar]) {
                    Regime label = market.series().get(product).labels().get(bar);
                    GeneratedProtocol.add(scorer, label, answers.get(product).get(bar));
                }
            }
            scorer.endSeries();
        }
        return scorer.score();
    }

    private static double crisisFraction(StudyMarket market, List<List<Answer>> answers) {
        long crisis = 0;
        for (List<Answer> product : answers) {
            crisis +=
                    product.subList(market.warmUpBars(), market.bars()).stream()
                            .filter(answer -> answer.regime() == Regime.CRISIS)
                            .count();
        }
        return (double) crisis / ((long) answers.size() * (market.bars() - market.warmUpBars()));
    }
}
