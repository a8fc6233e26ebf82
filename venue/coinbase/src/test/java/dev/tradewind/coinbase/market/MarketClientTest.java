// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.VenueException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// If this failed, prices would be rounded to the wrong grid, or bars would be missing or invented.
class MarketClientTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Instant T0 = Instant.parse("2026-11-22T00:00:00Z");

    private final FakeTransport venue = new FakeTransport();
    private final MarketClient market = new MarketClient(venue.client());

    static String product(String id, String extra) {
        return """
        {"product_id":"%s","price_increment":"0.01","base_increment":"0.00000001",
         "quote_increment":"0.1","base_min_size":"0.0001","quote_min_size":"1",
         "status":"online","is_disabled":false,"cancel_only":false%s}\
        """
                .formatted(id, extra);
    }

    @Test
    void readsProductsOfAllPagesSortedWithTheirGrid() {
        venue.answers(
                        "/products",
                        """
                        {"products":[%s,%s],"pagination":{"has_next":true,"next_cursor":"c1"}}\
                        """
                                .formatted(
                                        product("ETH-USD", ""),
                                        product("BTC-USDC", ",\"alias\":\"BTC-USD\"")))
                .answers(
                        "/products",
                        """
                        {"products":[%s,{"product_id":"BAD"}],"pagination":null}\
                        """
                                .formatted(product("BTC-USD", ",\"cancel_only\":true")));
        List<Product> products = market.products();
        assertThat(products.stream().map(each -> each.instrument().symbol().toString()))
                .containsExactly("BTC-USD", "BTC-USDC", "ETH-USD");
        assertThat(products.get(0).instrument().tradable()).isFalse();
        assertThat(products.get(1).alias()).contains("BTC-USD");
        assertThat(products.get(2).instrument())
                .isEqualTo(
                        new Instrument(
                                Symbol.parse("ETH-USD"),
                                Price.of("0.01"),
                                Quantity.of("0.00000001"),
                                Quantity.of("0.0001"),
                                Money.usd("1"),
                                true));
        assertThat(venue.oddities.counts().firstKey()).startsWith("left out:");
        assertThat(venue.calls.getLast().query()).contains(new Call.Parameter("cursor", "c1"));
    }

    @Test
    void usesThePublicAddressesWithoutAKey() {
        venue.answers("/market/products/BTC-USD", product("BTC-USD", ",\"brand_new\":1"));
        Product product = new MarketClient(venue.client(Optional.empty())).product(BTC);
        assertThat(product.instrument().tradable()).isTrue();
        assertThat(venue.tokens).containsExactly(Optional.empty());
        assertThat(venue.oddities.counts())
                .containsKey("unknown field the answer to GET /market/products/BTC-USD.brand_new");
    }

    @Test
    void asksForCandlesInPagesAndReturnsThemAscendingAndOnce() {
        Instant to = T0.plus(Timeframe.ONE_MINUTE.length().multipliedBy(450));
        venue.answers(
                        "/products/BTC-USD/candles",
                        candles(T0.plusSeconds(60), T0, T0.minusSeconds(60)))
                .answers("/products/BTC-USD/candles", candles(to, to.minusSeconds(60)));
        List<Bar> bars = market.candles(BTC, Timeframe.ONE_MINUTE, T0, to);
        assertThat(bars.stream().map(Bar::openTime))
                .containsExactly(T0, T0.plusSeconds(60), to.minusSeconds(60));
        List<Call> calls = venue.callsOf("/products/BTC-USD/candles");
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst().query())
                .containsExactly(
                        new Call.Parameter("start", "" + T0.getEpochSecond()),
                        new Call.Parameter("end", "" + (T0.getEpochSecond() + 300 * 60 - 1)),
                        new Call.Parameter("granularity", "ONE_MINUTE"));
    }

    @Test
    void fillsBucketsWithoutATradeFlatOnRequest() {
        Bar first = bar(T0);
        Bar fourth = bar(T0.plusSeconds(180));
        List<Bar> filled =
                Candles.withoutGaps(
                        List.of(first, fourth), Timeframe.ONE_MINUTE, T0.plusSeconds(300));
        assertThat(filled.stream().map(Bar::synthetic))
                .containsExactly(false, true, true, false, true);
        assertThat(filled.get(1)).isEqualTo(Bar.flat(T0.plusSeconds(60), first.close()));
        assertThat(Candles.withoutGaps(List.of(), Timeframe.ONE_MINUTE, T0)).isEmpty();
    }

    @Test
    void refusesACandleThatContradictsItself() {
        venue.answers(
                "/products/BTC-USD/candles",
                "{\"candles\":[{\"start\":\"1\",\"low\":\"5\",\"high\":\"1\",\"open\":\"2\","
                        + "\"close\":\"3\",\"volume\":\"1\"}]}");
        assertThatThrownBy(() -> market.candles(BTC, Timeframe.ONE_MINUTE, T0, T0.plusSeconds(60)))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("high must not be below");
    }

    @Test
    void readsTradesAndTheBook() {
        venue.answers(
                        "/products/BTC-USD/ticker",
                        """
                        {"trades":[{"trade_id":"7","product_id":"BTC-USD","price":"100",
                         "size":"0.5","time":"2026-11-22T08:00:00.1Z","side":"SELL","bid":""}],
                         "best_bid":"99","best_ask":"101"}\
                        """)
                .answers(
                        "/product_book",
                        """
                        {"pricebook":{"product_id":"BTC-USD","bids":[{"price":"99","size":"1"}],
                         "asks":[{"price":"101","size":"2"}],"time":"2026-11-22T08:00:00Z"}}\
                        """);
        PublicTrade trade = market.trades(BTC, 1).getFirst();
        assertThat(trade.makerSide()).isEqualTo(Side.SELL);
        assertThat(trade.price()).isEqualTo(Price.of("100"));
        BookSnapshot book = market.book(BTC, 5);
        assertThat(book.bids()).containsExactly(new BookLevel(Price.of("99"), Quantity.of("1")));
        assertThat(book.asks()).hasSize(1);
    }

    private static String candles(Instant... starts) {
        StringBuilder rows = new StringBuilder();
        for (Instant start : starts) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"start":"%d","low":"1","high":"3","open":"2","close":"2.5",
                             "volume":"10"}\
                            """
                                    .formatted(start.getEpochSecond()));
        }
        return "{\"candles\":[" + rows + "]}";
    }

    private static Bar bar(Instant open) {
        return Bar.recorded(
                open,
                Price.of("2"),
                Price.of("3"),
                Price.of("1"),
                Price.of("2.5"),
                Quantity.of("10"));
    }
}
