// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.regime.model.BeliefFilter;
import dev.tradewind.regime.model.StateChain;
import java.util.List;

/// Chooses the sharpness of a chain: the exponent at which its probabilities have the smallest log
/// loss on series it was not fitted to.
///
/// Source: Guo et al. 2017 (temperature scaling); Tradewind quantitative specification 2.4.
final class Calibrator {

    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 2;
    private static final int ROUNDS = 14;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final StateChain chain;
    private final List<ChainTrainer.Lesson> lessons;

    Calibrator(StateChain chain, List<ChainTrainer.Lesson> lessons) {
        this.chain = chain;
        this.lessons = lessons;
    }

    /// The chain with the best sharpness, by golden section.
    StateChain calibrated() {
        double low = LOWEST;
        double high = HIGHEST;
        for (int round = 0; round < ROUNDS; round++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(left) <= loss(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return chain.withSharpness((low + high) / 2);
    }

    private double loss(double sharpness) {
        StateChain candidate = chain.withSharpness(sharpness);
        double loss = 0;
        for (ChainTrainer.Lesson lesson : lessons) {
            BeliefFilter filter = new BeliefFilter(candidate);
            for (int t = 0; t < lesson.labels().length; t++) {
                filter.add(lesson.vectors().get(t), lesson.interruptions()[t]);
                int label = lesson.labels()[t];
                loss -= label < 0 ? 0 : StrictMath.log(filter.probability(label));
            }
        }
        return loss;
    }
}
