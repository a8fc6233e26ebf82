// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.simulator.exchange.Exchange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A product's last 24 hours, as text; empty where it has not traded.
public record DayStatistics(
        String price, String changePercent, String high, String low, BigDecimal volume) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PERCENT_DIGITS = 8;

    /// Of `symbol` as it is on `exchange` now.
    public static DayStatistics of(Symbol symbol, Exchange exchange) {
        Instant now = exchange.time();
        List<Bar> bars =
                exchange.candles(
                        symbol,
                        Timeframe.FIFTEEN_MINUTES,
                        now.minus(Duration.ofDays(1)),
                        now.plusNanos(1));
        if (bars.isEmpty()) {
            return new DayStatistics("", "", "", "", BigDecimal.ZERO);
        }
        BigDecimal open = bars.getFirst().open().value();
        BigDecimal close = bars.getLast().close().value();
        BigDecimal high =
                bars.stream().map(each -> each.high().value()).reduce(open, BigDecimal::max);
        BigDecimal low =
                bars.stream().map(each -> each.low().value()).reduce(open, BigDecimal::min);
        BigDecimal volume =
                bars.stream()
                        .map(each -> each.volume().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal change =
                close.subtract(open)
                        .multiply(HUNDRED)
                        .divide(open, PERCENT_DIGITS, RoundingMode.HALF_EVEN);
        return new DayStatistics(
                Text.of(close), Text.of(change), Text.of(high), Text.of(low), volume);
    }

    /// Roughly what the volume was worth.
    public String quoteVolume() {
        return price.isEmpty()
                ? "0"
                : Text.of(
                        volume.multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_EVEN));
    }
}
