// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Duration;
import java.time.Instant;

/// Bars for tests, by their number after the epoch of the tests.
final class Bars {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private Bars() {}

    static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    /// The hourly bar that opens at hour `number`, flat at `price`, with volume 1.
    static Bar flat(int number, String price) {
        return bar(hour(number), price, price, price, price, "1");
    }

    static Bar bar(
            Instant openTime, String open, String high, String low, String close, String volume) {
        return Bar.recorded(
                openTime,
                Price.of(open),
                Price.of(high),
                Price.of(low),
                Price.of(close),
                Quantity.of(volume));
    }
}
