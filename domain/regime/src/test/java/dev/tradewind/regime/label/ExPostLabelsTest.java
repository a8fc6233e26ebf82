// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, recorded bars would be judged against labels that mean something else.
class ExPostLabelsTest {

    private static final int BARS = 3_000;
    private static final int CRASH = 1_500;
    private static final int CRASH_BARS = 40;

    private final ExPostLabels labels = ExPostLabels.of(market());

    @Test
    void callsATrendAndARangeWhatTheyAre() {
        List<List<Regime>> byProduct = labels.labels(LabelThresholds.STANDARD);

        assertThat(Collections.frequency(byProduct.get(0).subList(200, 1_300), Regime.TRENDING))
                .isGreaterThan(1_000);
        assertThat(Collections.frequency(byProduct.get(1).subList(200, 1_300), Regime.RANGING))
                .isGreaterThan(1_000);
        assertThat(Collections.frequency(byProduct.get(2).subList(200, 1_300), Regime.CHOPPY))
                .isGreaterThan(800);
    }

    @Test
    void callsACrashACrisisOfAllProducts() {
        for (List<Regime> product : labels.labels(LabelThresholds.STANDARD)) {
            assertThat(product.subList(CRASH + 20, CRASH + 40)).containsOnly(Regime.CRISIS);
            assertThat(product.subList(72, 1_300)).doesNotContain(Regime.CRISIS);
            assertThat(product.subList(1_700, 2_900)).doesNotContain(Regime.CRISIS);
        }
    }

    @Test
    void doesNotKnowTheEnds() {
        List<Regime> product = labels.labels(LabelThresholds.STANDARD).getFirst();

        assertThat(product).hasSize(BARS);
        assertThat(product.subList(0, 72)).containsOnly(Regime.UNKNOWN);
        assertThat(product.subList(BARS - 72, BARS)).containsOnly(Regime.UNKNOWN);
        assertThat(product.subList(72, BARS - 72)).doesNotContain(Regime.UNKNOWN);
    }

    @Test
    void leavesNoRunShorterThanHalfADay() {
        for (List<Regime> product : labels.labels(LabelThresholds.STANDARD)) {
            int run = 12;
            for (int bar = 73; bar < BARS - 72; bar++) {
                boolean changes = product.get(bar) != product.get(bar - 1);
                assertThat(!changes || run >= 12).as("bar %d", bar).isTrue();
                run = changes ? 1 : run + 1;
            }
        }
    }

    @Test
    void marksBarsThatDependOnTheThresholds() {
        List<boolean[]> ambiguous = labels.ambiguous(LabelThresholds.STANDARD);
        int trend = count(ambiguous.get(0), 200, 1_300);
        int walk = count(ambiguous.get(2), 200, 1_300);

        assertThat(trend).isLessThan(100);
        assertThat(walk).isGreaterThan(trend);
    }

    @Test
    void variesOneThresholdAtATime() {
        assertThat(LabelThresholds.STANDARD.eachTimes(1.2))
                .hasSize(5)
                .contains(new LabelThresholds(3, 2, 0.75, 0.25, 0.5))
                .contains(new LabelThresholds(2.5, 2, 0.75, 0.25, 0.6));
    }

    @Test
    void needsAMarket() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExPostLabels.of(new double[3][2_000]))
                .withMessageContaining("at least 4");
        assertThatIllegalArgumentException().isThrownBy(() -> ExPostLabels.of(new double[4][999]));
    }

    private static int count(boolean[] flags, int from, int to) {
        int count = 0;
        for (int bar = from; bar < to; bar++) {
            count += flags[bar] ? 1 : 0;
        }
        return count;
    }

    /// A trend, a range and two walks, which all crash together.
    private static double[][] market() {
        CounterRandom random = new CounterRandom(3);
        double[][] logCloses = new double[4][BARS];
        for (int bar = 1; bar < BARS; bar++) {
            for (int product = 0; product < 4; product++) {
                double noise = 0.003 * random.normal(product, bar);
                double before = logCloses[product][bar - 1];
                logCloses[product][bar] =
                        switch (product) {
                            case 0 -> before + 0.003 + noise;
                            case 1 -> 0.5 * before + noise;
                            default -> before + noise;
                        };
            }
        }
        addShared(logCloses, random);
        return logCloses;
    }

    private static void addShared(double[][] logCloses, CounterRandom random) {
        double shared = 0;
        for (int bar = 1; bar < BARS; bar++) {
            boolean crashes = bar >= CRASH && bar < CRASH + CRASH_BARS;
            shared += crashes ? -0.02 + 0.04 * random.normal(9, bar) : 0;
            for (double[] product : logCloses) {
                product[bar] += shared;
            }
        }
    }
}
