// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimestudy.card.RegimeStudy;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.market.GeneratedMarkets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a program that reads the score card would miss a figure that people see.
class CardDocumentTest {

    @Test
    void tellsEveryFigureByTheNamesOfTheVectors() {
        RegimeStudy study =
                new RegimeStudy(
                        List.of(
                                Contestant.engine(
                                        "tuned rule",
                                        "",
                                        () -> RegimeEngine.tuned(Timeframe.ONE_HOUR))),
                        _ -> {});
        study.home("Family A", "seed 9", List.of(GeneratedMarkets.familyA(9, 1_000)));
        String json = Json.write(CardDocument.of(study.card()).members());

        assertThat(json)
                .contains("\"judged\":\"tuned rule\"", "\"balanced_accuracy\":", "\"cohen_kappa\":")
                .contains("\"state\":\"CRISIS\"", "\"confusion\":[", "\"calibration\":null")
                .contains("\"change_alarm\":{\"method\":\"bocpd\"", "\"recorded\":[]");
    }
}
