// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// If this failed, columns of figures would not line up.
class TableTest {

    @Test
    void setsWordsToTheLeftAndNumbersToTheRight() {
        Table table = new Table("BOT", "CASH").row("trend", "1200.50").row("rsi-deep", "-3");
        assertThat(table.lines())
                .containsExactly("BOT       CASH", "trend     1200.50", "rsi-deep       -3");
    }

    @Test
    void showsADashForWhatIsMissing() {
        assertThat(new Table("A", "B").row("", "x").lines()).last().isEqualTo("-  x");
    }
}
