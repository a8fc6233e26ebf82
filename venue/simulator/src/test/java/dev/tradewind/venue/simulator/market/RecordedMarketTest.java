// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, a replay would skip, repeat or reorder what was recorded.
class RecordedMarketTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol DOT = Symbol.parse("DOT-EUR");

    private final RecordedMarket market =
            new RecordedMarket(
                    Timeframe.ONE_HOUR,
                    Map.of(
                            BTC, List.of(bar(0, "10"), bar(1, "11"), bar(4, "12")),
                            DOT, List.of(bar(1, "0.125"), bar(2, "0.5"))));

    @Test
    void tellsEveryInstantAtWhichABarCloses() {
        assertThat(closes(START)).containsExactly(BTC);
        assertThat(closes(hour(1))).containsExactly(BTC, DOT);
        assertThat(closes(hour(2))).containsExactly(DOT);
        assertThat(market.next(hour(3)).orElseThrow().closeTime()).isEqualTo(hour(5));
        assertThat(market.next(hour(5))).isEmpty();
    }

    @Test
    void givesTheNextInstantFromBetweenBars() {
        assertThat(market.next(hour(1).plusSeconds(1)).orElseThrow().closeTime())
                .isEqualTo(hour(2));
        assertThat(market.next(START.minus(Duration.ofDays(9))).orElseThrow().closeTime())
                .isEqualTo(hour(1));
    }

    @Test
    void answersBarsByTheirOpenTime() {
        assertThat(market.bars(BTC, hour(1), hour(4))).containsExactly(bar(1, "11"));
        assertThat(market.bars(BTC, hour(1), hour(4).plusNanos(1))).hasSize(2);
        assertThat(market.bars(BTC, hour(4), hour(1))).isEmpty();
        assertThat(market.bars(Symbol.parse("XRP-USD"), START, hour(9))).isEmpty();
        assertThat(market.firstOpen()).isEqualTo(START);
        assertThat(market.lastClose()).isEqualTo(hour(5));
    }

    @Test
    void hasCoinbasesGridForKnownProductsAndThatOfItsPricesForOthers() {
        assertThat(market.instruments())
                .extracting(each -> each.tickSize().toString())
                .containsExactly("0.01", "0.001");
        assertThat(market.instruments().getLast().minNotional().toString()).isEqualTo("1 EUR");
    }

    @Test
    void isIdentifiedByItsContent() {
        RecordedMarket same =
                new RecordedMarket(
                        Timeframe.ONE_HOUR,
                        Map.of(
                                DOT, List.of(bar(1, "0.125"), bar(2, "0.5")),
                                BTC, List.of(bar(0, "10"), bar(1, "11"), bar(4, "12"))));
        RecordedMarket other =
                new RecordedMarket(
                        Timeframe.ONE_HOUR, Map.of(BTC, List.of(bar(0, "10"), bar(1, "13"))));

        assertThat(same.identity()).isEqualTo(market.identity());
        assertThat(market.identity()).startsWith("replay of BTC-USD,DOT-EUR 1h with content ");
        assertThat(other.contentHash()).isNotEqualTo(market.contentHash());
    }

    @Test
    void refusesBarsThatDoNotAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RecordedMarket(
                                Timeframe.ONE_HOUR,
                                Map.of(BTC, List.of(bar(1, "1"), bar(1, "1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordedMarket(Timeframe.ONE_HOUR, Map.of()));
    }

    private List<Symbol> closes(Instant after) {
        MarketInstant instant = market.next(after).orElseThrow();
        assertThat(instant.closeTime()).isEqualTo(after.plus(Duration.ofHours(1)));
        return instant.bars().stream().map(ClosedBar::symbol).toList();
    }

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static Bar bar(int number, String price) {
        Price at = Price.of(price);
        return Bar.recorded(hour(number), at, at, at, at, Quantity.of("1"));
    }
}
