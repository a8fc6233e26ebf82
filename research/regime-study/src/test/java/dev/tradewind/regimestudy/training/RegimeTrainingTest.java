// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.regime.model.RegimeModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, nobody could make the shipped model again.
class RegimeTrainingTest {

    private static final TrainingPlan SMALL =
            new TrainingPlan(List.of(1L, 2L), List.of(11L), 1500, 12);

    private static RegimeModel trained(List<String> steps) {
        return new RegimeTraining(SMALL, (fraction, step) -> steps.add(step)).train();
    }

    @Test
    void aReducedTrainingGivesTheSameTextTwice() {
        List<String> steps = new ArrayList<>();
        RegimeModel first = trained(steps);
        assertThat(trained(new ArrayList<>()).lines()).isEqualTo(first.lines());
        assertThat(RegimeModel.parse(first.lines()).lines()).isEqualTo(first.lines());
        assertThat(steps).first().isEqualTo("generating markets");
        assertThat(steps).last().isEqualTo("trained");
        assertThat(first.notes()).contains("weights fitted to seeds [1, 2]");
    }

    @Test
    void refusesToValidateOnWhatItLearned() {
        assertThatThrownBy(() -> new TrainingPlan(List.of(1L, 2L), List.of(2L), 1500, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be training seeds");
        assertThatThrownBy(() -> new TrainingPlan(List.of(), List.of(2L), 1500, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
