// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a mistyped currency would become a currency of its own.
class AssetTest {

    @Test
    void ordersByCode() {
        assertThat(new Asset("ADA")).isLessThan(new Asset("BTC"));
        assertThat(Asset.USD).hasToString("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "US D", "ABCDEFGHIJKLMNOPQ", "BTC-USD"})
    void refusesWhatIsNoCode(String code) {
        assertThatThrownBy(() -> new Asset(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
    }
}
