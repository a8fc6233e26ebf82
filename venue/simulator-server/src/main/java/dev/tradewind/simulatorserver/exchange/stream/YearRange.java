// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.exchange.Exchange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lowest and highest price of a product's year. Found once from the candles and then kept up with each
/// trade, because joining a year of minutes for each message would be dear.
final class YearRange {

    private static final Duration YEAR = Duration.ofDays(365);

    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;

    YearRange(Symbol symbol, Exchange exchange) {
        Instant now = exchange.time();
        for (Bar day :
                exchange.candles(symbol, Timeframe.ONE_DAY, now.minus(YEAR), now.plusNanos(1))) {
            include(day.low().value());
            include(day.high().value());
        }
    }

    void include(BigDecimal price) {
        low = low == null ? price : low.min(price);
        high = high == null ? price : high.max(price);
    }

    String low() {
        return low == null ? "" : Text.of(low);
    }

    String high() {
        return high == null ? "" : Text.of(high);
    }
}
