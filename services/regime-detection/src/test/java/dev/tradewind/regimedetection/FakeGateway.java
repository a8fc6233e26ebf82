// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.PaceAcknowledgement;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The gateway's feed over real HTTP, told what to say: a seeded market of three products, bar by
/// bar.
final class FakeGateway {

    static final Timeframe HOUR = Timeframe.ONE_HOUR;
    static final Instant OPEN = Instant.parse("2025-01-01T00:00:00Z");
    static final List<Symbol> SYMBOLS =
            Stream.of("ADA-USD", "BTC-USD", "ETH-USD").map(Symbol::parse).toList();

    private final List<Instant> acknowledged = new CopyOnWriteArrayList<>();
    private final CounterRandom random = new CounterRandom(2025);
    private @Nullable ServiceContext context;

    ServiceDefinition definition() {
        return new ServiceDefinition(MarketDataClient.SERVICE, 8001, List.of(), this::assemble);
    }

    private void assemble(ServiceContext assembled) {
        context = assembled;
        assembled.feed();
        assembled
                .router()
                .post(
                        "/api/v1/pace/acknowledge",
                        request -> {
                            acknowledged.add(request.body(PaceAcknowledgement.class).instant());
                            return Response.json(new PaceStatus(null, null, List.of()));
                        });
    }

    /// Instants that were acknowledged, in order.
    List<Instant> acknowledged() {
        return acknowledged;
    }

    /// Tells the bars `from`..`to` without closing their instants, as the gateway does with
    /// history.
    void tellHistory(int from, int to) {
        for (int bar = from; bar < to; bar++) {
            int index = bar;
            write(transaction -> SYMBOLS.forEach(symbol -> tell(transaction, symbol, index)));
        }
    }

    /// Tells the bars `from`..`to`, each instant closed.
    void tellInstants(int from, int to) {
        for (int bar = from; bar < to; bar++) {
            tellInstant(bar, SYMBOLS);
        }
    }

    /// Tells one instant at which only `closed` have a bar.
    void tellInstant(int bar, List<Symbol> closed) {
        write(transaction -> {
            closed.forEach(symbol -> tell(transaction, symbol, bar));
            List<Symbol> missing =
                    SYMBOLS.stream().filter(symbol -> !closed.contains(symbol)).toList();
            append(
                    transaction,
                    InstantClosed.TYPE,
                    HOUR.code(),
                    new InstantClosed(HOUR, closeOf(bar), closed, missing));
        });
    }

    static Instant closeOf(int bar) {
        return OPEN.plus(HOUR.length().multipliedBy(bar + 1));
    }

    private void tell(Handle transaction, Symbol symbol, int bar) {
        BarClosed closed = new BarClosed(symbol, HOUR, bar(SYMBOLS.indexOf(symbol), bar), false);
        append(transaction, BarClosed.TYPE, symbol.toString(), closed);
    }

    private Bar bar(int symbol, int index) {
        double before = level(symbol, index);
        double after = level(symbol, index + 1);
        double wick = 0.002 * random.uniform(40 + symbol, index);
        return Bar.recorded(
                OPEN.plus(Duration.ofHours(index)),
                price(before),
                price(Math.max(before, after) + wick),
                price(Math.min(before, after) - wick),
                price(after),
                Quantity.of("1.5"));
    }

    private double level(int symbol, int index) {
        double level = StrictMath.log(100);
        for (int i = Math.max(0, index - 40); i < index; i++) {
            level += 0.004 * (random.normal(0, i) + random.normal(1 + symbol, i));
        }
        return level;
    }

    private static Price price(double level) {
        return new Price(new BigDecimal(StrictMath.exp(level)).setScale(2, RoundingMode.HALF_EVEN));
    }

    private void write(Consumer<Handle> work) {
        running().database().useTransaction(work);
    }

    private void append(Handle transaction, String type, String key, Object payload) {
        long sequence = running().feed().append(transaction, type, key, payload);
        assert sequence > 0;
    }

    private ServiceContext running() {
        if (context == null) {
            throw new IllegalStateException("the gateway does not run");
        }
        return context;
    }
}
