// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.regime.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a service would answer with a model that is not the one in its file.
class RegimeModelTest {

    @Test
    void isTheSameAsItsText() {
        List<String> lines = Models.model().lines();
        assertThat(RegimeModel.parse(lines).lines()).isEqualTo(lines);
        assertThat(lines)
                .startsWith("tradewind-regime-model 1", "version test-model")
                .endsWith("end");
        assertThat(lines).contains("note made by hand", "features " + Feature.VERSION);
    }

    @Test
    void shipsOne() {
        RegimeModel model = RegimeModel.builtIn();
        assertThat(model.version()).isEqualTo("regime-model-1");
        assertThat(model.notes()).isNotEmpty();
        assertThat(RegimeModel.parse(model.lines()).lines()).isEqualTo(model.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tradewind-regime-model 1 | something else | line 1 of the model must be
                    version test-model | version | line 2 of the model must be 'version'
                    features-1 | features-0 | line 3 of the model was trained on other features
                    0.600000000 6 | 2 6 | line 5 of the model: changeAboveFraction
                    hysteresis 0.600000000 6 | hysteresis x 6 | line 5 of the model:
                    market-product | market-products | must be 'chain market-product TRENDING
                    term drift_24 1.00000000 2.00000000 | term drift_99 1 2 | names no feature
                    term drift_24 1.00000000 2.00000000 | term drift_24 1 -2 | scale
                    0.900000000 0.0600000000 0.0400000000 | 0.5 0.06 0.04 | must sum to 1
                    end | end of it | must be 'end'
                    """)
    void saysWhichLineIsWrong(String right, String wrong, String complaint) {
        List<String> lines =
                Models.model().lines().stream().map(line -> line.replace(right, wrong)).toList();
        assertThatThrownBy(() -> RegimeModel.parse(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesATextThatEndsEarly() {
        List<String> lines = new ArrayList<>(Models.model().lines());
        assertThatThrownBy(() -> RegimeModel.parse(lines.subList(0, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends after line 9");
        assertThatThrownBy(() -> RegimeModel.parse(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAModelOfOneProductThatNeedsAMarket() {
        RegimeModel model = Models.model();
        assertThatThrownBy(() ->
                        new RegimeModel(
                                "x", model.market(), model.market(), model.hysteresis(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not use a feature of scope");
        assertThatThrownBy(() ->
                        new RegimeModel.Chains(model.market().product(), model.market().product()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
