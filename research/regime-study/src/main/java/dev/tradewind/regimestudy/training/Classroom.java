// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.model.BeliefFilter;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.regime.model.StateChain;
import java.util.List;

/// The series of some seeds, put as lessons for the chains: of the crisis, one for each market; of
/// the products, one for each, with the bars of a crisis left unlabelled.
final class Classroom {

    private static final int CRISIS = 1;

    private final List<LabelledMarket> markets;

    Classroom(List<LabelledMarket> markets) {
        this.markets = List.copyOf(markets);
    }

    List<ChainTrainer.Lesson> crisisLessons() {
        return markets.stream().map(market -> crisisLesson(market.paths().getFirst())).toList();
    }

    private static ChainTrainer.Lesson crisisLesson(LabelledMarket.Path path) {
        int[] labels =
                path.labels().stream().mapToInt(each -> each == Regime.CRISIS ? 1 : 0).toArray();
        return new ChainTrainer.Lesson(path.vectors(), labels, new double[labels.length]);
    }

    /// The lessons of the products, interrupted where `crisis` believes in one.
    List<ChainTrainer.Lesson> productLessons(StateChain crisis) {
        return markets.stream()
                .flatMap(market -> {
                    double[] interruptions = interruptions(crisis, market.paths().getFirst());
                    return market.paths().stream().map(path -> productLesson(path, interruptions));
                })
                .toList();
    }

    private static ChainTrainer.Lesson productLesson(
            LabelledMarket.Path path, double[] interruptions) {
        int[] labels =
                path.labels().stream()
                        .mapToInt(each -> RegimeModel.PRODUCT_STATES.indexOf(each.name()))
                        .toArray();
        return new ChainTrainer.Lesson(path.vectors(), labels, interruptions);
    }

    /// The probability of a crisis at the bar before each.
    private static double[] interruptions(StateChain crisis, LabelledMarket.Path path) {
        double[] before = new double[path.vectors().size()];
        BeliefFilter filter = new BeliefFilter(crisis);
        for (int t = 0; t + 1 < before.length; t++) {
            filter.add(path.vectors().get(t), 0);
            before[t + 1] = filter.probability(CRISIS);
        }
        return before;
    }
}
