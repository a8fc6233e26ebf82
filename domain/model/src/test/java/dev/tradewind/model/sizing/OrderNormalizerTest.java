// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, orders would be off the venue's grid, or rounded toward more risk.
class OrderNormalizerTest {

    private static final Instrument BTC =
            new Instrument(
                    Symbol.parse("BTC-USD"),
                    Price.of("0.01"),
                    Quantity.of("0.00000001"),
                    Quantity.of("0.0001"),
                    Money.usd("1"),
                    true);

    @ParameterizedTest
    @CsvSource({
        "BUY, 100.019, 100.01",
        "SELL, 100.011, 100.02",
        "BUY, 100.01, 100.01",
        "SELL, 100.01, 100.01",
        "BUY, 0.001, 0.01",
    })
    void movesLimitsAwayFromTheMarket(Side side, BigDecimal wanted, String limit) {
        assertThat(OrderNormalizer.limit(side, wanted, BTC)).isEqualTo(Price.of(limit));
    }

    @Test
    void cutsQuantitiesDownToWholeLots() {
        assertThat(OrderNormalizer.lots(new BigDecimal("0.123456789"), BTC))
                .isEqualTo(Quantity.of("0.12345678"));
    }

    @Test
    void neverSpendsMoreThanTheNotional() {
        CounterRandom chance = new CounterRandom(7);
        for (int draw = 0; draw < 1_000; draw++) {
            Money notional =
                    new Money(OrderNormalizer.decimal(10_000 * chance.uniform(1, draw)), Asset.USD);
            Price price =
                    new Price(OrderNormalizer.decimal(0.01 + 90_000 * chance.uniform(2, draw)));
            Quantity bought = OrderNormalizer.quantityFor(notional, price, BTC);
            assertThat(price.times(bought, Asset.USD)).isLessThanOrEqualTo(notional);
            assertThat(price.times(bought.plus(BTC.lotSize()), Asset.USD)).isGreaterThan(notional);
        }
    }

    @Test
    void buysNothingForNothing() {
        assertThat(OrderNormalizer.quantityFor(Money.usd("-5"), Price.of("10"), BTC).isZero())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0001, 20000, true",
        "0.0001, 9000, false", // 0.90 USD
        "0.00009, 60000, false", // below the smallest quantity
    })
    void knowsWhatTheVenueWouldTake(String quantity, String price, boolean tradable) {
        assertThat(OrderNormalizer.isTradable(Quantity.of(quantity), Price.of(price), BTC))
                .isEqualTo(tradable);
    }

    @Test
    void takesNoOrderOfNothingWhereTheVenueNamesNoMinimum() {
        Instrument free =
                new Instrument(
                        BTC.symbol(),
                        BTC.tickSize(),
                        BTC.lotSize(),
                        Quantity.ZERO,
                        Money.usd("0"),
                        true);
        assertThat(OrderNormalizer.isTradable(Quantity.ZERO, Price.of("1"), free)).isFalse();
    }

    @Test
    void turnsAFiniteDoubleIntoFifteenDigits() {
        assertThat(OrderNormalizer.decimal(0.1 + 0.2)).isEqualByComparingTo("0.3");
        assertThatThrownBy(() -> OrderNormalizer.decimal(Double.NaN))
                .hasMessage("value must be finite: NaN");
    }
}
