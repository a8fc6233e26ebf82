// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, the ledger would book executions of nothing, or could not tell two of them apart.
class FillTest {

    @Test
    void isWorthPriceTimesQuantityWithoutTheFee() {
        assertThat(fill("e-1", "0.5").notional()).isEqualTo(Money.usd("50.005"));
    }

    @Test
    void needsAKeyAndAQuantity() {
        assertThatThrownBy(() -> fill(" ", "1")).hasMessageContaining("entryId");
        assertThatThrownBy(() -> fill("e-1", "0")).hasMessage("quantity must be > 0: 0");
    }

    private static Fill fill(String entryId, String quantity) {
        return new Fill(
                entryId,
                new ClientOrderId("tw-1"),
                new VenueOrderId("v-1"),
                Symbol.parse("BTC-USD"),
                Side.SELL,
                Price.of("100.01"),
                Quantity.of(quantity),
                Money.usd("0.45"),
                LiquidityRole.TAKER,
                Instant.EPOCH);
    }
}
