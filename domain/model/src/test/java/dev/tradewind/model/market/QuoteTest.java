// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.money.Price;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, arrival prices would be off the mid, and with them every cost figure.
class QuoteTest {

    @Test
    void midIsTheExactMean() {
        assertThat(quote("100.01", "100.02").mid()).isEqualTo(Price.of("100.015"));
    }

    @Test
    void refusesACrossedMarket() {
        assertThatThrownBy(() -> quote("101", "100"))
                .hasMessage("bid must not be above ask 100: 101");
    }

    private static Quote quote(String bid, String ask) {
        return new Quote(Symbol.parse("BTC-USD"), Price.of(bid), Price.of(ask), Instant.EPOCH);
    }
}
