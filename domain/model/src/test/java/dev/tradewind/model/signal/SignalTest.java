// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, a strategy could ask for more than its budget, or give numbers that are none.
class SignalTest {

    @Test
    void holdsWithAReasonAndNothingElse() {
        Signal hold = Signal.hold("RSI 50", new TreeMap<>(Map.of("rsi", 50.0)));
        assertThat(hold.action()).isEqualTo(SignalAction.HOLD);
        assertThat(hold.strengthFraction() + hold.confidenceFraction()).isZero();
        assertThat(hold.inputs()).containsEntry("rsi", 50.0);
    }

    @Test
    void refusesNumbersOutsideTheirRange() {
        assertThatThrownBy(() -> buy(1.1, 0.5, 0.01)).hasMessageContaining("strengthFraction");
        assertThatThrownBy(() -> buy(1, -0.1, 0.01)).hasMessageContaining("confidenceFraction");
        assertThatThrownBy(() -> buy(1, 0.5, Double.NaN))
                .hasMessageContaining("expectedReturnFraction");
        assertThatThrownBy(() -> Signal.hold("x", new TreeMap<>(Map.of("adx", Double.NaN))))
                .hasMessage("adx must be finite: NaN");
    }

    private static Signal buy(double strength, double confidence, double expectedReturn) {
        return new Signal(
                SignalAction.BUY,
                strength,
                confidence,
                expectedReturn,
                Duration.ofHours(24),
                Urgency.NORMAL,
                "breakout",
                new TreeMap<>());
    }
}
