// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, impossible candles would reach the indicators, or a bar would be used before its close.
class BarTest {

    private static final Instant OPEN = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void isUsableFromItsClose() {
        Bar bar = bar("100", "110", "90", "105");
        assertThat(bar.closeTime(Timeframe.ONE_HOUR)).isEqualTo("2025-01-01T01:00:00Z");
        ClosedBar closed = new ClosedBar(Symbol.parse("BTC-USD"), Timeframe.ONE_DAY, bar);
        assertThat(closed.closeTime()).isEqualTo("2025-01-02T00:00:00Z");
        assertThat(bar.synthetic()).isFalse();
    }

    @Test
    void standsFlatAtThePreviousCloseForAMissingBar() {
        Bar bar = Bar.flat(OPEN, Price.of("42"));
        assertThat(bar.synthetic()).isTrue();
        assertThat(bar.volume().isZero()).isTrue();
        assertThat(bar.high()).isEqualTo(bar.low()).isEqualTo(bar.close()).isEqualTo(bar.open());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 99, 90, 95, high", // high below open
        "95, 99, 90, 100, high", // high below close
        "100, 110, 101, 105, low", // low above open
        "105, 110, 101, 100, low", // low above close
    })
    void refusesPricesOutsideItsOwnRange(
            String open, String high, String low, String close, String named) {
        assertThatThrownBy(() -> bar(open, high, low, close))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + " must not be");
    }

    private static Bar bar(String open, String high, String low, String close) {
        return Bar.recorded(
                OPEN,
                Price.of(open),
                Price.of(high),
                Price.of(low),
                Price.of(close),
                Quantity.of("3"));
    }
}
