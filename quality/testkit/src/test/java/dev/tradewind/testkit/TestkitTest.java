// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, tests of other modules could pass without having compared anything.
class TestkitTest {

    @Test
    void readsNumbersAndWhatIsAbsent() {
        Json json = Json.parse("{\"a\": [1, null, 2.5e-3], \"b\": {\"c\": \"text\"}}");

        assertThat(json.at("a").numbers()).containsExactly(1, Double.NaN, 0.0025);
        assertThat(json.at("b").at("c").text()).isEqualTo("text");
        assertThat(json.names()).containsExactly("a", "b");
        assertThatThrownBy(() -> json.at("d")).hasMessageContaining("d");
        assertThatThrownBy(() -> json.at("b").number()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void findsColumnsByName() {
        NumberTable table = NumberTable.parse(List.of("x,y", "1,2", "3,"));

        assertThat(table.column("y")).containsExactly(2, Double.NaN);
        assertThatThrownBy(() -> table.column("z")).hasMessageContaining("no column z");
    }

    @Test
    void comparesRelativelyAboveOneAndAbsentWithAbsent() {
        Close.to("within", 1e6 + 1e-4, 1e6);
        Close.to("absent", Double.NaN, Double.NaN);
        assertThatThrownBy(() -> Close.to("off", 1e6 + 1e-2, 1e6))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Close.to("missing", Double.NaN, 1))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Close.to("invented", 1, Double.NaN))
                .isInstanceOf(AssertionError.class);
    }
}
