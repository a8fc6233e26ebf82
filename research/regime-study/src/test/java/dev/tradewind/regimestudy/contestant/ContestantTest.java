// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimestudy.market.GeneratedMarkets;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a classifier would be judged by answers it did not give, or gave too late.
class ContestantTest {

    private static final StudyMarket MARKET = GeneratedMarkets.familyA(5, 1_200);
    private static final StudyMarket SAME_START = GeneratedMarkets.familyA(5, 1_000);

    @Test
    void asksAnEngineAtEveryClose() {
        Contestant tuned =
                Contestant.engine("tuned", "", () -> RegimeEngine.tuned(Timeframe.ONE_HOUR));
        List<List<Answer>> answers = tuned.answers(MARKET);

        assertThat(answers).hasSize(6);
        for (List<Answer> product : answers) {
            assertThat(product).hasSize(1_200);
            assertThat(product.getFirst().regime()).isEqualTo(Regime.UNKNOWN);
            assertThat(product.getLast().regime()).isNotEqualTo(Regime.UNKNOWN);
        }
        assertNoLookAhead(tuned, answers);
    }

    @Test
    void filtersWithAHiddenMarkovModelThatSawNoLabels() {
        Contestant hidden = Unsupervised.hiddenMarkov(List.of(MARKET));
        List<List<Answer>> answers = hidden.answers(MARKET);

        Answer last = answers.get(2).getLast();
        assertThat(answers.get(2).get(700)).isEqualTo(Answer.UNKNOWN);
        assertThat(last.probabilities()).isPresent();
        assertThat(last.regime()).isEqualTo(StateNames.most(last.probabilities().orElseThrow()));
        assertNoLookAhead(hidden, answers);
    }

    @Test
    void labelsOnlineWithAJumpModel() {
        Contestant jump = Unsupervised.jump(List.of(MARKET), 4, 10);
        List<List<Answer>> answers = jump.answers(MARKET);

        assertThat(answers.get(1).get(700)).isEqualTo(Answer.UNKNOWN);
        assertThat(answers.get(1).getLast().regime()).isNotEqualTo(Regime.UNKNOWN);
        assertNoLookAhead(jump, answers);
    }

    @Test
    void namesAStateByTheRegimeInWhichItIsCommonest() {
        StateNames names =
                StateNames.of(new double[][] {{90, 5, 1, 0}, {10, 5, 1, 0}, {0, 0, 0, 1}});

        assertThat(names.regimes()).containsExactly(Regime.TRENDING, Regime.RANGING, Regime.CRISIS);
        assertThat(names.sum(new double[] {0.2, 0.5, 0.3}).crisis()).isCloseTo(0.3, within(1e-12));
    }

    private static void assertNoLookAhead(Contestant contestant, List<List<Answer>> answers) {
        List<List<Answer>> cut = contestant.answers(SAME_START);
        for (int product = 0; product < cut.size(); product++) {
            assertThat(answers.get(product).subList(0, 1_000)).isEqualTo(cut.get(product));
        }
    }
}
