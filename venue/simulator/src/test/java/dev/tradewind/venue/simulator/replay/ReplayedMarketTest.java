// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.testkit.WithRecordings;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a customer of a replayed market would not get what a customer of an exchange gets:
/// executions with fees, balances, trades and candles.
class ReplayedMarketTest {

    private static final Asset BTC = new Asset("BTC");
    private static final Asset USDT = new Asset("USDT");
    private static final String[] ROWS = {
        "1000 S bid 99.9 4",
        "1000 S ask 100.1 2",
        "1000 S ask 100.2 3",
        "3000 T sell 99.9 5",
        "61000 T buy 100.2 1",
    };

    @Test
    void saysWhatItIs() {
        Exchange exchange = exchange();

        assertThat(exchange.model().kind()).isEqualTo(MarketKind.REPLAYED);
        assertThat(exchange.model().market()).isEqualTo("replay of BTC-USDT level 2");
        assertThat(exchange.model().fills())
                .contains(
                        "square root of their size",
                        "recovers in 5000 ms",
                        "queue model RISK_AVERSE",
                        "order is 0 ms");
        assertThat(exchange.time()).isEqualTo(Instant.ofEpochMilli(1000));
    }

    @Test
    void settlesWhatCustomersTradeWithTheRecording() {
        Exchange exchange = exchange();
        Customer ann = exchange.open();
        exchange.deposit(ann, USDT, new BigDecimal("1000"));
        exchange.deposit(ann, BTC, new BigDecimal("1"));
        exchange.advance(Instant.ofEpochMilli(2000));

        taken(exchange.place(ann, market("take", Side.BUY, "2.5")));
        taken(exchange.place(ann, limit("rest", Side.BUY, "99.9", "2")));
        exchange.advance(Instant.ofEpochMilli(90_000));

        assertThat(exchange.executions(ann).reversed())
                .extracting(
                        each -> each.price().toPlainString(),
                        each -> each.quantity().stripTrailingZeros().toPlainString(),
                        Execution::role)
                .containsExactly(
                        tuple("100.1", "2", LiquidityRole.TAKER),
                        tuple("100.2", "0.5", LiquidityRole.TAKER),
                        tuple("99.9", "1", LiquidityRole.MAKER));
        assertThat(balance(exchange, ann, BTC).total()).isEqualByComparingTo("4.5");
        assertThat(balance(exchange, ann, USDT).total()).isEqualByComparingTo(owned(exchange, ann));
        assertThat(exchange.orders(ann).getFirst().standing()).isEqualTo(OrderStanding.OPEN);
        assertThat(exchange.next()).isEmpty();
    }

    @Test
    void tellsRecordedTradesAndCandles() {
        Exchange exchange = exchange();
        Symbol symbol = Recordings.BTC;
        assertThat(exchange.next()).contains(Instant.ofEpochMilli(1000));
        exchange.advance(Instant.ofEpochMilli(3_600_000));

        assertThat(exchange.trades(symbol, 9))
                .extracting(each -> each.price().toPlainString(), each -> each.makerSide())
                .containsExactly(tuple("100.2", Side.SELL), tuple("99.9", Side.BUY));
        assertThat(exchange.candles(symbol, Timeframe.ONE_MINUTE, Instant.EPOCH, exchange.time()))
                .extracting(Bar::openTime)
                .containsExactly(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        assertThat(exchange.rows(symbol, Side.SELL, 1))
                .containsExactly(new BookRow(new BigDecimal("100.1"), new BigDecimal("2")));
    }

    @Test
    void needsOneRecordingForEachProduct() {
        List<ProductRecording> twice = List.of(Script.level2(ROWS), Script.level2(ROWS));
        List<ProductRecording> empty = List.of(Script.level2());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayedMarket(twice, ReplayTerms.CAUTIOUS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayedMarket(List.of(), ReplayTerms.CAUTIOUS));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReplayedMarket(empty, ReplayTerms.CAUTIOUS)
                                .open(FeeSchedule.COINBASE, 1));
    }

    @Test
    @WithRecordings
    void tradesInTheRecordedBinanceBookTheSameInAnySteps() {
        String file = "binance_ETH-USDT_l2.csv.gz";
        Symbol symbol = Symbol.parse("ETH-USDT");
        Instrument grid = Recordings.read(file, lines -> RecordedGrid.of(symbol, lines));

        List<Execution> coarse = replay(file, grid, Duration.ofSeconds(5), ReplayedMarketTest::day);
        List<Execution> fine = replay(file, grid, Duration.ofMillis(500), ReplayedMarketTest::day);

        assertThat(coarse).hasSizeGreaterThan(20).isEqualTo(fine);
        assertThat(coarse)
                .extracting(Execution::role)
                .contains(LiquidityRole.MAKER, LiquidityRole.TAKER);
    }

    private static List<Execution> replay(String file, Instrument grid, Duration step, Day day) {
        return Recordings.read(
                file, lines -> day.trade(open(ProductRecording.level2(file, grid, lines)), step));
    }

    private interface Day {
        List<Execution> trade(Exchange exchange, Duration step);
    }

    /// Every ten seconds a customer, who is late, quotes both sides and takes a little.
    private static List<Execution> day(Exchange exchange, Duration step) {
        Symbol symbol = exchange.listings().getFirst().instrument().symbol();
        Customer customer = exchange.open();
        exchange.deposit(customer, symbol.base(), new BigDecimal("100"));
        exchange.deposit(customer, symbol.quote(), new BigDecimal("300000"));
        for (int round = 0; exchange.next().isPresent(); round++) {
            Instant end = exchange.time().plusSeconds(10);
            while (exchange.time().isBefore(end)) {
                exchange.advance(exchange.time().plus(step));
            }
            for (Side side : Side.values()) {
                for (BookRow best : exchange.rows(symbol, side, 1)) {
                    String price = best.price().toPlainString();
                    exchange.place(customer, limit(symbol, round + "m" + side, side, price, "0.5"));
                    exchange.place(
                            customer, limit(symbol, round + "t" + side, other(side), price, "0.1"));
                }
            }
        }
        BigDecimal quote = balance(exchange, customer, symbol.quote()).total();
        assertThat(quote).isEqualByComparingTo(owned(exchange, customer));
        return exchange.executions(customer);
    }

    private static Exchange exchange() {
        return new ReplayedMarket(List.of(Script.level2(ROWS)), ReplayTerms.CAUTIOUS)
                .open(FeeSchedule.COINBASE, 1);
    }

    private static Exchange open(ProductRecording recording) {
        Delay way = new Delay(Duration.ofMillis(20), 0.5);
        ReplayTerms terms = ReplayTerms.CAUTIOUS.with(new Latency(way, way, way));
        return new ReplayedMarket(List.of(recording), terms).open(FeeSchedule.COINBASE, 1);
    }

    /// The quote currency that the transfers leave the customer.
    private static BigDecimal owned(Exchange exchange, Customer customer) {
        Asset quote = exchange.listings().getFirst().instrument().symbol().quote();
        return exchange.ledger(customer, 0).stream()
                .filter(each -> each.asset().equals(quote))
                .map(ReplayedMarketTest::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal signed(Transfer transfer) {
        return transfer.to() == Book.CUSTOMER ? transfer.amount() : transfer.amount().negate();
    }

    private static VenueBalance balance(Exchange exchange, Customer customer, Asset asset) {
        return exchange.balances(customer).stream()
                .filter(each -> each.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private static void taken(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Taken.class);
    }

    private static Side other(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    private static OrderEntry market(String id, Side side, String size) {
        return new OrderEntry(
                id,
                Recordings.BTC,
                side,
                OrderKind.MARKET,
                TimeInForce.IOC,
                new BigDecimal(size),
                null,
                null,
                false,
                false,
                null);
    }

    private static OrderEntry limit(String id, Side side, String price, String size) {
        return limit(Recordings.BTC, id, side, price, size);
    }

    private static OrderEntry limit(
            Symbol symbol, String id, Side side, String price, String size) {
        return new OrderEntry(
                id,
                symbol,
                side,
                OrderKind.LIMIT,
                TimeInForce.GTC,
                new BigDecimal(size),
                new BigDecimal(price),
                null,
                false,
                false,
                null);
    }
}
