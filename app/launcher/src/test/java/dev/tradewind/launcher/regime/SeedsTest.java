// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.launcher.exit.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a score card would be about other markets than it was asked for.
class SeedsTest {

    @Test
    void readsRangesAndLists() {
        assertThat(Seeds.parse("101-103").values()).containsExactly(101L, 102L, 103L);
        assertThat(Seeds.parse("7").values()).containsExactly(7L);
        assertThat(Seeds.parse("1,5-6, 9").values()).containsExactly(1L, 5L, 6L, 9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "6-1", "1-", "1-5000", "-3", "1,,2"})
    void refusesWhatIsNoListOfSeeds(String text) {
        assertThatThrownBy(() -> Seeds.parse(text))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("101-106");
    }
}
