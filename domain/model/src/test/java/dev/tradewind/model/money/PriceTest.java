// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, orders could carry a price of nothing, or a notional that was rounded.
class PriceTest {

    @Test
    void timesQuantityIsExactMoneyOfTheQuoteAsset() {
        assertThat(Price.of("63582.07").times(Quantity.of("0.00000001"), Asset.USD))
                .isEqualTo(Money.usd("0.0006358207"));
    }

    @Test
    void comparesByValueWhateverTheScale() {
        Price price = Price.of("100");
        assertThat(Price.of("100.00")).isEqualTo(price).hasSameHashCodeAs(price);
        assertThat(price.isBelow(Price.of("100.01"))).isTrue();
        assertThat(price.isAbove(Price.of("99.99"))).isTrue();
        assertThat(price.isAbove(price) || price.isBelow(price)).isFalse();
        assertThat(Price.of("1E+2")).hasToString("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void refusesWhatIsNotPositive(String text) {
        assertThatThrownBy(() -> Price.of(text)).hasMessage("price must be > 0: " + text);
    }
}
