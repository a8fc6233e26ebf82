// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.rest.Reply;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.VenueException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a bar would be missed, told twice, or used before it is final.
class CoinbaseMarketFeedTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");
    private static final Instant T0 = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration NONE = Duration.ZERO;

    private final FakeTransport venue = new FakeTransport();
    private final MarketTime time = new MarketTime();

    private MarketDataFeed feed() {
        return feed(List.of(ETH, BTC));
    }

    private MarketDataFeed feed(List<Symbol> symbols) {
        MarketScope scope =
                new MarketScope(symbols, Timeframe.ONE_MINUTE, GRACE, MarketKind.GENERATED);
        return TestPorts.of(venue, time, scope, 10)
                .marketData(URI.create("http://127.0.0.1:8443"), true);
    }

    /// A market in which every minute has a bar, except those of ETH that end an hour's quarter.
    private void trades() {
        venue.answers("/products/BTC-USD/candles", () -> candles(false))
                .answers("/products/ETH-USD/candles", () -> candles(true));
    }

    private Reply candles(boolean hasGaps) {
        Call call = venue.calls.getLast();
        long start = number(call, "start");
        long end = number(call, "end");
        List<String> rows = new ArrayList<>();
        for (long open = start; open <= end; open += 60) {
            if (!hasGaps || open / 60 % 15 != 0) {
                rows.addFirst(
                        """
                        {"start":"%d","low":"1","high":"3","open":"2","close":"2","volume":"5"}\
                        """
                                .formatted(open));
            }
        }
        return FakeTransport.reply(200, "{\"candles\":[" + String.join(",", rows) + "]}", Map.of());
    }

    private static long number(Call call, String name) {
        return call.query().stream()
                .filter(each -> each.name().equals(name))
                .mapToLong(each -> Long.parseLong(each.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(List<Numbered<MarketEvent>> events) {
        return events.stream()
                .map(each ->
                        switch (each.event()) {
                            case MarketEvent.BarClosed(var bar) ->
                                    bar.symbol().base() + "@" + minute(bar.closeTime());
                            case MarketEvent.InstantClosed(var _, var close) ->
                                    "end@" + minute(close);
                        })
                .collect(Collectors.joining(" "));
    }

    private static long minute(Instant instant) {
        return Duration.between(T0, instant).toMinutes();
    }

    @Test
    void tellsTheBarsOfAnInstantInFixedOrderAndThenItsEnd() {
        trades();
        time.hear(T0.plus(GRACE));
        assertThat(told(feed().marketEvents(0, 100, NONE))).isEqualTo("BTC@0 ETH@0 end@0");
    }

    @Test
    void waitsForTheMarketsTimeToPassTheGraceNotForOurClock() {
        trades();
        time.hear(T0.plus(GRACE).plusSeconds(30));
        MarketDataFeed feed = feed();
        long last = feed.marketEvents(0, 100, NONE).getLast().sequence();
        time.hear(T0.plusSeconds(61));
        assertThat(feed.marketEvents(last, 100, NONE)).isEmpty();
        time.hear(T0.plusSeconds(62));
        assertThat(told(feed.marketEvents(last, 100, NONE))).isEqualTo("BTC@1 end@1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 1_000})
    void missesNothingAndRepeatsNothingHoweverItIsReadAndRestarted(int limit) {
        trades();
        time.hear(T0.plus(GRACE).plus(Duration.ofMinutes(40)));
        List<Numbered<MarketEvent>> all = new ArrayList<>();
        long cursor = CoinbaseMarketFeed.placeAfter(T0);
        List<Numbered<MarketEvent>> page = feed().marketEvents(cursor, limit, NONE);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            cursor = page.getLast().sequence();
            page = feed().marketEvents(cursor, limit, NONE);
        }
        assertThat(all).extracting(Numbered::sequence).isSorted().doesNotHaveDuplicates();
        StringBuilder expected = new StringBuilder("BTC@1 end@1");
        for (int minute = 2; minute <= 40; minute++) {
            String eth = minute % 15 == 1 ? "" : " ETH@" + minute;
            expected.append(" BTC@" + minute + eth + " end@" + minute);
        }
        assertThat(told(all)).isEqualTo(expected.toString());
    }

    @Test
    void tellsHistoryOfFinalBarsOnly() {
        trades();
        time.hear(T0.plusSeconds(61));
        List<Bar> bars =
                feed().history(BTC, Timeframe.ONE_MINUTE, T0.minusSeconds(120), Instant.MAX);
        assertThat(bars)
                .extracting(Bar::openTime)
                .containsExactly(T0.minusSeconds(120), T0.minusSeconds(60));
    }

    @Test
    void saysThatAMarketBehindAnotherAddressIsSimulated() {
        time.hear(T0);
        assertThat(feed().status().simulated()).isTrue();
        assertThat(feed().status().market()).isEqualTo("Coinbase at 127.0.0.1:8443");
        assertThat(feed().status().time()).isEqualTo(T0);
    }

    @Test
    void readsTheProductsOfItsScopeAnewEachTime() {
        venue.answers("/products", products("true")).answers("/products", products("false"));
        MarketDataFeed feed = feed(List.of(BTC));
        assertThat(feed.instruments()).singleElement().matches(each -> !each.tradable());
        assertThat(feed.instruments()).singleElement().matches(each -> each.tradable());
        assertThatThrownBy(() -> feed(List.of(Symbol.parse("X-USD"))).instruments())
                .isInstanceOf(VenueException.Refused.class)
                .hasMessageContaining("X-USD");
    }

    private static String products(String cancelOnly) {
        return """
        {"products":[%s,%s]}\
        """
                .formatted(product("BTC-USD", cancelOnly), product("ETH-USD", cancelOnly));
    }

    private static String product(String id, String cancelOnly) {
        return """
        {"product_id":"%s","price_increment":"0.01","base_increment":"0.00000001",
         "base_min_size":"0.0001","quote_min_size":"1","status":"online","cancel_only":%s}\
        """
                .formatted(id, cancelOnly);
    }

    @Test
    void tellsEveryListedProductWhenItsScopeNamesNone() {
        trades();
        venue.answers("/products", products("false"));
        time.hear(T0.plus(GRACE));
        assertThat(told(feed(List.of()).marketEvents(0, 100, NONE))).isEqualTo("BTC@0 ETH@0 end@0");
    }
}
