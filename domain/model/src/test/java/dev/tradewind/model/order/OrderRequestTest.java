// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, orders would go out that contradict themselves, and the venue would decide what was meant.
class OrderRequestTest {

    private static final Instant LATER = Instant.parse("2025-01-01T01:00:00Z");

    @Test
    void expiresExactlyWhenGoodTillDate() {
        assertThat(request("1", TimeInForce.GTD, false, LATER).expiresAt()).isEqualTo(LATER);
        assertThatThrownBy(() -> request("1", TimeInForce.GTD, false, null))
                .hasMessageContaining("expiresAt must be given exactly for GTD");
        assertThatThrownBy(() -> request("1", TimeInForce.GTC, false, LATER))
                .hasMessageContaining("expiresAt must be given exactly for GTD");
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeInForce.class,
            names = {"IOC", "FOK"})
    void cannotBothRestAndTakeAtOnce(TimeInForce instant) {
        assertThatThrownBy(() -> request("1", instant, true, null))
                .hasMessageContaining("must be GTC or GTD when postOnly");
    }

    @Test
    void restsAsPostOnly() {
        assertThat(request("1", TimeInForce.GTC, true, null).postOnly()).isTrue();
        assertThat(request("1", TimeInForce.GTD, true, LATER).postOnly()).isTrue();
    }

    @Test
    void tradesSomething() {
        assertThatThrownBy(() -> request("0", TimeInForce.GTC, false, null))
                .hasMessage("quantity must be > 0: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tw 1", "tw/1", "tw|1"})
    void refusesOrderNamesTheVenueWouldNotKeep(String name) {
        assertThatThrownBy(() -> new ClientOrderId(name))
                .hasMessageContaining("clientOrderId must be 1 to 64");
    }

    @Test
    void namesOrdersByTheirOwnAndTheVenuesName() {
        assertThat(new ClientOrderId("tw-1-BTC-USD-B"))
                .hasToString("tw-1-BTC-USD-B")
                .isLessThan(new ClientOrderId("tw-2-BTC-USD-B"));
        assertThat(new VenueOrderId("v-1")).hasToString("v-1");
        assertThatThrownBy(() -> new VenueOrderId("")).hasMessageContaining("venueOrderId");
    }

    @Test
    void hasTwoSides() {
        assertThat(Side.BUY.opposite()).isEqualTo(Side.SELL);
        assertThat(Side.SELL.opposite()).isEqualTo(Side.BUY);
        assertThat(Side.BUY.sign() + Side.SELL.sign()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"INTENT", "SENDING", "OPEN", "PARTIAL", "PENDING_CANCEL", "UNKNOWN"})
    void isExposureUntilItEnded(OrderState live) {
        assertThat(live.isTerminal()).isFalse();
        assertThat(OrderState.FILLED.isTerminal()).isTrue();
    }

    private static OrderRequest request(
            String quantity, TimeInForce timeInForce, boolean postOnly, @Nullable Instant expires) {
        return new OrderRequest(
                new ClientOrderId("tw-1"),
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of(quantity),
                Price.of("100"),
                timeInForce,
                postOnly,
                expires);
    }
}
