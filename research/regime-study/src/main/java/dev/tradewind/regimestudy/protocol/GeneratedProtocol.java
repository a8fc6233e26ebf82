// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regime.score.RegimeScore;
import dev.tradewind.regime.score.RegimeScorer;
import dev.tradewind.regimestudy.contestant.Answer;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Scores a contestant on markets whose states are known: every bar after the warm-up, all products,
/// pooled over the markets and each market alone.
///
/// Source: Tradewind quantitative specification 2.6 (protocol) and 2.7.
public final class GeneratedProtocol {

    private GeneratedProtocol() {}

    /// The score of one contestant on one market.
    public record MarketScore(String market, RegimeScore score) {}

    /// The scores of one contestant on several markets.
    public record Result(String contestant, RegimeScore pooled, List<MarketScore> markets) {
        public Result {
            markets = List.copyOf(markets);
        }

        /// Least and largest balanced accuracy of a single market; absent without any.
        public List<Double> range() {
            return markets.stream()
                    .map(each -> each.score().confusion().balancedAccuracy())
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble)
                    .sorted()
                    .toList();
        }
    }

    /// Runs a fresh judge over each of the markets.
    public static Result score(Contestant contestant, List<StudyMarket> markets) {
        RegimeScorer pooled = new RegimeScorer();
        List<MarketScore> scores = new ArrayList<>();
        for (StudyMarket market : markets) {
            RegimeScorer scorer = scorer(market, contestant.answers(market));
            scores.add(new MarketScore(market.name(), scorer.score()));
            pooled.addAll(scorer);
        }
        return new Result(contestant.name(), pooled.score(), scores);
    }

    /// Scores `answers`, one list a product; bars without a label are left out.
    static RegimeScorer scorer(StudyMarket market, List<List<Answer>> answers) {
        RegimeScorer scorer = new RegimeScorer();
        for (int product = 0; product < answers.size(); product++) {
            List<Regime> labels = market.series().get(product).labels();
            for (int bar = market.warmUpBars(); bar < market.bars(); bar++) {
                add(scorer, labels.get(bar), answers.get(product).get(bar));
            }
            scorer.endSeries();
        }
        return scorer;
    }

    static void add(RegimeScorer scorer, Regime label, Answer answer) {
        if (label == Regime.UNKNOWN) {
            return;
        }
        if (answer.probabilities().isEmpty()) {
            scorer.add(label, answer.regime());
            return;
        }
        RegimeProbabilities fractions = answer.probabilities().get();
        double[] row = {
            fractions.trending(), fractions.ranging(), fractions.choppy(), fractions.crisis()
        };
        scorer.add(label, answer.regime(), row);
    }
}
