// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the same seed would not be the same market, or its prices no prices of a venue.
class GeneratedMarketTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol ADA = Symbol.parse("ADA-USD");

    private final GeneratedMarket market = new GeneratedMarket(7, START);

    @Test
    void tellsSixProductsEveryHour() {
        MarketInstant first = market.next(START).orElseThrow();
        MarketInstant second = market.next(first.closeTime()).orElseThrow();

        assertThat(first.closeTime()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(second.closeTime()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(first.bars())
                .extracting(each -> each.symbol().toString())
                .containsExactly("ADA-USD", "BTC-USD", "ETH-USD", "LINK-USD", "LTC-USD", "SOL-USD");
        assertThat(market.next(START.minus(Duration.ofDays(1)))).contains(first);
        assertThat(market.next(START.plusSeconds(1))).contains(first);
    }

    @Test
    void isTheSameInEveryOrderOfAsking() {
        List<Bar> bars = market.bars(ADA, START, START.plus(Duration.ofHours(500)));
        GeneratedMarket again = new GeneratedMarket(7, START);
        Instant now = START;
        for (Bar bar : bars) {
            MarketInstant instant = again.next(now).orElseThrow();
            assertThat(instant.bars().getFirst())
                    .isEqualTo(new ClosedBar(ADA, market.timeframe(), bar));
            now = instant.closeTime();
        }
        assertThat(bars).hasSize(500);
    }

    @Test
    void answersBarsByTheirOpenTime() {
        Instant hour = START.plus(Duration.ofHours(1));

        assertThat(market.bars(ADA, START.minusSeconds(1), hour)).hasSize(1);
        assertThat(market.bars(ADA, hour, hour)).isEmpty();
        assertThat(market.bars(ADA, hour, hour.plusNanos(1)))
                .extracting(Bar::openTime)
                .containsExactly(hour);
        assertThat(market.bars(ADA, START, START)).isEmpty();
        assertThat(market.bars(Symbol.parse("XRP-USD"), START, hour)).isEmpty();
    }

    @Test
    void keepsToTheGridOfTheVenueAndTradesEnough() {
        for (Instrument instrument : market.instruments()) {
            BigDecimal notional = BigDecimal.ZERO;
            List<Bar> bars =
                    market.bars(instrument.symbol(), START, START.plus(Duration.ofHours(200)));
            for (Bar bar : bars) {
                BigDecimal tick = instrument.tickSize().value();
                assertThat(bar.high().value().remainder(tick)).isZero();
                assertThat(bar.low().value().remainder(tick)).isZero();
                notional = notional.add(bar.close().value().multiply(bar.volume().value()));
            }
            assertThat(notional.longValue() / bars.size()).isBetween(500_000L, 20_000_000L);
        }
    }

    @Test
    void differsBySeedAndSaysSo() {
        GeneratedMarket other = new GeneratedMarket(8, START);

        assertThat(other.next(START)).isNotEqualTo(market.next(START));
        assertThat(other.identity())
                .startsWith("generated market of seed 8 from " + START + " with ADA-USD,BTC-USD");
    }

    @Test
    void tellsOnlyTheProductsAskedForAndThoseUnchanged() {
        GeneratedMarket two = new GeneratedMarket(7, START, List.of(Symbol.parse("LTC-USD"), ADA));

        assertThat(two.next(START).orElseThrow().bars())
                .containsExactly(
                        market.next(START).orElseThrow().bars().get(0),
                        market.next(START).orElseThrow().bars().get(4));
        assertThat(two.instruments()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedMarket(7, START, List.of(Symbol.parse("XRP-USD"))));
    }

    @Test
    void refusesAStartWithinAnHour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedMarket(1, START.plusSeconds(1)));
    }
}
