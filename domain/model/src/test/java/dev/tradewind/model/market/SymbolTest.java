// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.money.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, orders would name products that do not exist.
class SymbolTest {

    @Test
    void namesWhatIsBoughtAndWhatPays() {
        Symbol symbol = Symbol.parse("BTC-USD");
        assertThat(symbol.base()).isEqualTo(new Asset("BTC"));
        assertThat(symbol.quote()).isEqualTo(Asset.USD);
        assertThat(symbol).hasToString("BTC-USD").isGreaterThan(Symbol.parse("ADA-USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC", "-USD", "BTC-", "BTC-USD-EUR", "BTC/USD", "btc-usd"})
    void refusesOtherShapes(String text) {
        assertThatThrownBy(() -> Symbol.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
