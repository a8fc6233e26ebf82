// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// If this failed, an exchange on a generated market would have no past, no trades or no customers.
class GeneratedExchangeTest {

    private static final Instant START = Instant.parse("2026-03-01T10:37:20Z");
    private static final Symbol ETH = Symbol.parse("ETH-USD");
    private static final Symbol SOL = Symbol.parse("SOL-USD");

    @Test
    void goesOnWhereItsHistoryEnds() {
        Exchange exchange = open();
        List<Bar> history = exchange.candles(ETH, Timeframe.ONE_MINUTE, Instant.EPOCH, START);

        assertThat(history).hasSize(2 * 60 + 37);
        assertThat(history.getFirst().openTime()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        double last = history.getLast().close().value().doubleValue();

        exchange.advance(START.plusSeconds(60));
        double traded = exchange.trades(ETH, 1).getFirst().price().doubleValue();
        assertThat(traded).isCloseTo(last, within(last * 0.005));
        assertThat(exchange.candles(ETH, Timeframe.ONE_HOUR, Instant.EPOCH, START)).hasSize(3);
        assertThat(exchange.next()).isPresent();
    }

    @Test
    void fillsCustomersAndIsTheSameEveryTime() {
        assertThat(executions()).hasSizeGreaterThan(1).isEqualTo(executions());
    }

    @Test
    void saysWhatItIs() {
        Exchange.Model model = open().model();

        assertThat(model.kind()).isEqualTo(MarketKind.GENERATED);
        assertThat(model.market())
                .isEqualTo(
                        "generated order flow of seed 5 from 2026-03-01T08:00:00Z in ETH-USD,SOL-USD");
        assertThat(model.fills()).contains("price and time");
    }

    private static List<Execution> executions() {
        Exchange exchange = open();
        Customer customer = exchange.open();
        exchange.deposit(customer, ETH.quote(), new BigDecimal("100000"));
        exchange.advance(START.plus(Duration.ofSeconds(5)));
        BigDecimal best = exchange.rows(ETH, Side.BUY, 1).getFirst().price();
        exchange.place(customer, order("market", OrderKind.MARKET, null));
        exchange.place(customer, order("limit", OrderKind.LIMIT, best));
        exchange.advance(START.plus(Duration.ofMinutes(20)));
        return exchange.executions(customer);
    }

    private static OrderEntry order(String id, OrderKind kind, @Nullable BigDecimal price) {
        return new OrderEntry(
                id,
                ETH,
                Side.BUY,
                kind,
                price == null ? TimeInForce.IOC : TimeInForce.GTC,
                new BigDecimal("2.5"),
                price,
                null,
                false,
                false,
                null);
    }

    private static Exchange open() {
        return GeneratedExchange.open(
                new GeneratedExchange.Market(5, START, 2, List.of(SOL, ETH)), FeeSchedule.COINBASE);
    }
}
