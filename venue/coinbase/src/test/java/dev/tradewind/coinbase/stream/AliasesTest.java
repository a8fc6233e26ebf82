// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.coinbase.edge.StreamPayloads;
import dev.tradewind.coinbase.market.Product;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// If this failed, somebody who trades BTC-USDC would wait forever for its prices.
class AliasesTest {

    private static final Symbol USD = Symbol.parse("BTC-USD");
    private static final Symbol USDC = Symbol.parse("BTC-USDC");

    private static Product product(Symbol symbol, Optional<String> alias) {
        return new Product(
                new Instrument(
                        symbol,
                        Price.of("0.01"),
                        Quantity.of("0.00000001"),
                        Quantity.of("0.0001"),
                        new Money(BigDecimal.ONE, symbol.quote()),
                        true),
                alias);
    }

    private static MessageReader reader(Symbol... asked) {
        List<Product> products =
                List.of(product(USD, Optional.empty()), product(USDC, Optional.of("BTC-USD")));
        return new MessageReader(
                new WireReader(new Oddities()), Aliases.of(List.of(asked), products));
    }

    @Test
    void tellsEveryKindOfMarketDataUnderTheNameAskedFor() {
        MessageReader reader = reader(USDC);
        assertThat(reader.read(StreamPayloads.ticker(1, "5")).messages())
                .singleElement()
                .extracting(each -> ((StreamMessage.Tickers) each).tickers().getFirst().symbol())
                .isEqualTo(USDC);
        assertThat(reader.read(StreamPayloads.trades(1)).messages())
                .singleElement()
                .extracting(each -> ((StreamMessage.Trades) each).trades().getFirst().symbol())
                .isEqualTo(USDC);
        assertThat(reader.read(StreamPayloads.candles(1)).messages())
                .singleElement()
                .extracting(each -> ((StreamMessage.CandleChanged) each).symbol())
                .isEqualTo(USDC);
        assertThat(reader.read(StreamPayloads.book(1, "update", "BTC-USD", "bid 1 2")).messages())
                .singleElement()
                .extracting(each -> ((StreamMessage.BookChanged) each).symbol())
                .isEqualTo(USDC);
    }

    @Test
    void tellsBothNamesWhenBothAreAskedFor() {
        assertThat(
                        reader(USDC, USD)
                                .read(StreamPayloads.book(1, "update", "BTC-USD", "bid 1 2"))
                                .messages())
                .extracting(each -> ((StreamMessage.BookChanged) each).symbol())
                .containsExactly(USD, USDC);
    }

    @Test
    void leavesOrdersUnderTheNameTheyWereSentWith() {
        String order =
                StreamPayloads.userOrder("v", "c", "OPEN", "0").replace("BTC-USD", "BTC-USDC");
        assertThat(reader(USDC).read(StreamPayloads.user(1, "update", order)).messages())
                .singleElement()
                .extracting(
                        each -> ((StreamMessage.OrdersChanged) each).orders().getFirst().symbol())
                .isEqualTo(USDC);
    }
}
