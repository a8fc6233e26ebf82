// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.serviceapi.json.ModelJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, services would not understand the market they are told.
class MarketDataJsonTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Instant TIME = Instant.parse("2025-01-01T01:00:00Z");
    private static final Timeframe HOUR = Timeframe.ONE_HOUR;
    private static final Price PRICE = Price.of("50000.01");
    private static final Bar BAR = Bar.flat(Instant.parse("2025-01-01T00:00:00Z"), PRICE);
    private static final Provenance PROVENANCE =
            new Provenance("generated market", TIME, 0, 7, QualityFlag.SIMULATED);

    static Stream<Record> records() {
        return Stream.of(
                new PriceAnswer(BTC, PRICE, PROVENANCE),
                new PricesRequest(List.of(BTC)),
                new PricesAnswer(List.of(new PriceAnswer(BTC, PRICE, PROVENANCE))),
                new BarsAnswer(BTC, HOUR, List.of(BAR), PROVENANCE),
                new TickerAnswer(
                        BTC,
                        PRICE,
                        PRICE,
                        PRICE,
                        Quantity.of("0.5"),
                        Money.usd("25000.005"),
                        new BigDecimal("-0.015"),
                        PROVENANCE),
                new ProductsAnswer(
                        List.of(
                                new Instrument(
                                        BTC,
                                        Price.of("0.01"),
                                        Quantity.of("0.00000001"),
                                        Quantity.of("0.00000001"),
                                        Money.usd("1"),
                                        true)),
                        List.of(HOUR),
                        new MarketStatus(
                                "simulated venue",
                                true,
                                QualityFlag.REPLAYED,
                                "replay of BTC-USD 1h",
                                TIME,
                                false)),
                new QualityAnswer(
                        List.of(new GapEntry(BTC, HOUR, TIME, 4, false)),
                        List.of(new RefusedBar(BTC, HOUR, TIME, "is not aligned to 1h"))),
                new BarClosed(BTC, HOUR, BAR, true),
                new InstantClosed(HOUR, TIME, List.of(BTC), List.of()),
                new PaceAcknowledgement("strategy-engine", TIME),
                new PaceStatus(TIME, null, List.of("strategy-engine")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void survivesTheWire(Record message) {
        String text = ModelJson.write(message);

        assertThat(ModelJson.read(text, message.getClass())).isEqualTo(message);
    }

    @Test
    void tellsAnInstantInPlainFields() {
        InstantClosed event = new InstantClosed(HOUR, TIME, List.of(BTC), List.of());

        assertThat(ModelJson.write(event))
                .isEqualTo(
                        """
                        {"timeframe":"1h","instant":"2025-01-01T01:00:00Z",\
                        "closed":["BTC-USD"],"missing":[]}\
                        """);
    }

    @Test
    void namesTheBarWithItsSeries() {
        assertThat(new BarClosed(BTC, HOUR, BAR, false).closedBar().closeTime()).isEqualTo(TIME);
    }
}
