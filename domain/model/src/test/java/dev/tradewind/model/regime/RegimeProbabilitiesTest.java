// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// If this failed, budgets could be blended by numbers that are no probabilities.
class RegimeProbabilitiesTest {

    @Test
    void answersTheProbabilityOfEachState() {
        RegimeProbabilities probabilities = new RegimeProbabilities(0.4, 0.3, 0.2, 0.1);
        assertThat(probabilities.of(Regime.TRENDING)).isEqualTo(0.4);
        assertThat(probabilities.of(Regime.RANGING)).isEqualTo(0.3);
        assertThat(probabilities.of(Regime.CHOPPY)).isEqualTo(0.2);
        assertThat(probabilities.of(Regime.CRISIS)).isEqualTo(0.1);
        assertThat(probabilities.of(Regime.UNKNOWN)).isZero();
    }

    @Test
    void toleratesRoundingAndNothingMore() {
        assertThat(new RegimeProbabilities(0.7, 0.2, 0.1, 5e-10).crisis()).isEqualTo(5e-10);
        assertThatThrownBy(() -> new RegimeProbabilities(0.7, 0.2, 0.1, 1e-6))
                .hasMessageContaining("probabilities must sum to 1");
    }

    @Test
    void refusesWhatIsNoFraction() {
        assertThatThrownBy(() -> new RegimeProbabilities(1.1, -0.1, 0, 0))
                .hasMessageContaining("trending");
        assertThatThrownBy(() -> new RegimeProbabilities(Double.NaN, 1, 0, 0))
                .hasMessageContaining("trending");
    }
}
