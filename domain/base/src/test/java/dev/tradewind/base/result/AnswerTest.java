// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// If this failed, a missing answer could be taken for a value, or be missing without a reason.
class AnswerTest {

    @Test
    void carriesTheValueOfTheOtherSide() {
        assertThat(told(Answer.of(42))).isEqualTo("value 42");
    }

    @Test
    void saysWhyThereIsNoValue() {
        assertThat(told(Answer.unavailable("risk did not answer within 250 ms")))
                .isEqualTo("none: risk did not answer within 250 ms");
    }

    @Test
    void refusesAbsenceWithoutReason() {
        assertThatThrownBy(() -> Answer.unavailable(" ")).hasMessageContaining("reason");
    }

    private static String told(Answer<Integer> answer) {
        return switch (answer) {
            case Answer.Available<Integer>(Integer value) -> "value " + value;
            case Answer.Unavailable<Integer>(String reason) -> "none: " + reason;
        };
    }
}
