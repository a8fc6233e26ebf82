// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.coinbase.Coinbase;
import dev.tradewind.coinbase.CoinbaseConfig;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, an order or a fill would be lost or doubled between us and the venue.
@Timeout(180)
class TenThousandOrdersIT {

    private static final long SEED = 20_261_125;
    private static final int ORDERS = 5_000;
    private static final int SENDERS = 8;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final BigDecimal USD = new BigDecimal("5000000");
    private static final BigDecimal ETH = new BigDecimal("50000");
    private static final SystemTime TIME = new SystemTime();

    /// What is wrong with requests and streams, all at once.
    private static final List<String> FAULTS =
            List.of(
                    "lose:orders:p=0.01",
                    "drop-answer:orders:p=0.01",
                    "drop-then-accept:cancel:p=0.005,delay=50ms",
                    "late-answer:orders:delay=1200ms,p=0.001,count=6",
                    "answer-twice:orders:p=0.005",
                    "status:orders:code=503,body=html,p=0.005",
                    "status:orders:code=502,done=true,p=0.005",
                    "body-truncated:orders:p=0.005",
                    "body-empty:orders:p=0.005",
                    "body-html:orders:p=0.005",
                    "body-text:orders:p=0.005",
                    "body-missing-field:orders:p=0.005",
                    "body-renamed-field:orders:p=0.005",
                    "body-extra-field:orders:p=0.05",
                    "unauthorized:orders:p=0.01",
                    "too-many:orders:count=1,skip=800",
                    "drop-answer:cancel:p=0.01",
                    "lose:cancel:p=0.01",
                    "status:cancel:code=504,done=true,p=0.01",
                    "body-truncated:fills:p=0.01",
                    "unauthorized:fills:p=0.01",
                    "lose:order-list:p=0.01",
                    "clock:by=-40s",
                    "stream-gap:user:p=0.002,count=6",
                    "stream-replay:user:p=0.01",
                    "stream-reorder:user:p=0.002,count=6",
                    "stream-unknown:user:p=0.01",
                    "stream-disconnect:user:skip=1500,p=0.001,count=2",
                    "stream-huge:user:skip=2500,count=1",
                    "snapshot-pages:size=7");

    private enum Line {
        PLAIN,
        TLS;

        CoinbaseConfig to(OpenExchange exchange) {
            return switch (this) {
                case PLAIN -> exchange.plain();
                case TLS -> exchange.secured();
            };
        }
    }

    @TempDir private Path folder;

    /// Half of the ten thousand on each line.
    @ParameterizedTest
    @EnumSource(Line.class)
    void bothLedgersAreEqualAfterOrdersAmidEveryFault(Line line) throws Exception {
        try (OpenExchange exchange = new OpenExchange(folder, START, USD, ETH, SEED);
                Coinbase coinbase = Coinbase.open(line.to(exchange))) {
            exchange.make(Side.SELL, "100.10", "100000");
            exchange.make(Side.BUY, "99.90", "100000");
            FeedReader reader = new FeedReader(coinbase.orderFeed(), balances(coinbase));
            reader.drain();
            FAULTS.forEach(exchange.faults::plant);
            Traffic traffic = new Traffic(coinbase.gateway(), SEED);
            Thread reading = Thread.ofVirtual().start(reader);
            Thread others = Thread.ofVirtual().start(() -> tradeAgainst(exchange));
            send(traffic);
            others.interrupt();
            others.join();
            reading.interrupt();
            reading.join();
            exchange.faults.clear();
            endWhatRests(coinbase);
            reader.drain();
            assertThat(traffic.unknownAnswers.get()).isGreaterThan(ORDERS / 50);
            noOrderIsLostOrDoubled(exchange, traffic, reader);
            everyFillIsBookedOnce(exchange, reader);
            bothLedgersAreEqual(exchange, coinbase, reader);
        }
    }

    private static SortedMap<Asset, BigDecimal> balances(Coinbase coinbase) {
        SortedMap<Asset, BigDecimal> balances = new TreeMap<>();
        coinbase.gateway().balances().forEach(each -> balances.put(each.asset(), each.total()));
        return balances;
    }

    private static void send(Traffic traffic) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                running.add(
                        senders.submit(() -> {
                            for (int number = next.getAndIncrement();
                                    number < ORDERS;
                                    number = next.getAndIncrement()) {
                                traffic.order(number);
                            }
                        }));
            }
            for (Future<?> each : running) {
                assertThat(each.get()).isNull();
            }
        }
    }

    /// Others take what of ours rests within the market, and time passes.
    private static void tradeAgainst(OpenExchange exchange) {
        CounterRandom chance = new CounterRandom(SEED + 1);
        for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            BigDecimal size = BigDecimal.valueOf(1 + Math.round(chance.uniform(1, turn) * 300), 3);
            if (chance.uniform(2, turn) < 0.5) {
                exchange.take(Side.BUY, "100.09", size);
            } else {
                exchange.take(Side.SELL, "99.91", size);
            }
            exchange.advance(Duration.ofMillis(500));
            TIME.pause(Duration.ofMillis(5));
        }
    }

    /// What was sent late by a broken line has arrived by the time that nothing is open any more.
    private static void endWhatRests(Coinbase coinbase) {
        TIME.pause(Duration.ofMillis(300));
        for (VenueOrder each : coinbase.gateway().openOrders()) {
            boolean _ = coinbase.gateway().cancel(each.request().clientOrderId());
        }
        assertThat(coinbase.gateway().openOrders()).isEmpty();
    }

    private static void noOrderIsLostOrDoubled(
            OpenExchange exchange, Traffic traffic, FeedReader reader) {
        List<String> atVenue =
                exchange.desk.ask(each -> each.orders(exchange.ours)).stream()
                        .map(CustomerOrder::entry)
                        .map(entry -> entry.clientOrderId())
                        .sorted()
                        .toList();
        assertThat(traffic.accepted.size() + traffic.rejected.size()).isEqualTo(ORDERS);
        assertThat(atVenue).containsExactlyElementsOf(traffic.accepted);
        assertThat(reader.accepted.keySet()).isEqualTo(traffic.accepted);
        assertThat(reader.accepted.values()).containsOnly(1);
    }

    private static void everyFillIsBookedOnce(OpenExchange exchange, FeedReader reader) {
        List<String> atVenue =
                exchange.desk.ask(each -> each.executions(exchange.ours)).stream()
                        .map(TenThousandOrdersIT::told)
                        .sorted()
                        .toList();
        List<String> booked =
                reader.fills.stream()
                        .map(fill ->
                                String.join(
                                        " ",
                                        fill.entryId(),
                                        fill.price().toString(),
                                        fill.quantity().toString(),
                                        plain(fill.fee().amount())))
                        .sorted()
                        .toList();
        assertThat(booked).hasSizeGreaterThan(ORDERS / 10).isEqualTo(atVenue);
    }

    private static String told(Execution row) {
        return String.join(
                " ", row.entryId(), plain(row.price()), plain(row.quantity()), plain(row.fee()));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void bothLedgersAreEqual(
            OpenExchange exchange, Coinbase coinbase, FeedReader reader) {
        SortedMap<Asset, BigDecimal> ledger = new TreeMap<>();
        for (Transfer each : exchange.desk.ask(venue -> venue.ledger(exchange.ours, 0))) {
            BigDecimal amount = each.to() == Book.CUSTOMER ? each.amount() : each.amount().negate();
            ledger.merge(each.asset(), amount, BigDecimal::add);
        }
        assertThat(told(reader.balances)).isEqualTo(told(ledger));
        assertThat(told(balances(coinbase))).isEqualTo(told(ledger));
    }

    private static SortedMap<String, String> told(SortedMap<Asset, BigDecimal> balances) {
        SortedMap<String, String> told = new TreeMap<>();
        balances.forEach((asset, amount) -> told.put(asset.code(), plain(amount)));
        return told;
    }
}
