// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.ConfusionMatrix;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, classifiers would be judged on markets that are not what their names say.
class MarketsTest {

    @Test
    void labelsFamilyAWithTheStatesThatMadeIt() {
        StudyMarket market = GeneratedMarkets.familyA(20_250_101, 700);

        assertThat(market.bars()).isEqualTo(700);
        assertThat(market.series()).hasSize(6);
        assertThat(market.closing(0)).hasSize(6);
        assertThat(market.openTime(5)).isEqualTo(market.series().get(3).bars().get(5).openTime());
        assertThat(market.series().getFirst().labels()).doesNotContain(Regime.UNKNOWN);
    }

    @Test
    void makesEveryStateInEveryVariant() {
        for (FamilyVariant variant : FamilyVariant.ALL) {
            StudyMarket market = GeneratedMarkets.variant(variant, 1);
            assertThat(market.series()).hasSize(variant.products());
            List<Regime> labels =
                    market.series().stream().flatMap(each -> each.labels().stream()).toList();
            for (Regime state : ConfusionMatrix.LABELS) {
                assertThat(Collections.frequency(labels, state))
                        .as("%s in %s", state, variant.name())
                        .isGreaterThan(labels.size() / 100);
            }
        }
    }

    @Test
    void makesCrisesForAllProductsAtOnce() {
        StudyMarket market = GeneratedMarkets.variant(FamilyVariant.MILD, 3);
        for (int bar = 0; bar < market.bars(); bar++) {
            boolean crisis = market.series().getFirst().labels().get(bar) == Regime.CRISIS;
            for (StudyMarket.LabelledSeries each : market.series()) {
                assertThat(each.labels().get(bar) == Regime.CRISIS).isEqualTo(crisis);
            }
        }
    }
}
