// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.BarsAnswer;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.MarketStatus;
import dev.tradewind.serviceapi.marketdata.PaceAcknowledgement;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import dev.tradewind.serviceapi.marketdata.Provenance;
import dev.tradewind.serviceapi.marketdata.QualityFlag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A gateway whose market a test moves by hand.
final class FakeGateway {

    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Timeframe HOUR = Timeframe.ONE_HOUR;

    final List<Instant> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Bar> bars = new CopyOnWriteArrayList<>();
    private @Nullable ServiceContext context;

    ServiceDefinition definition() {
        return new ServiceDefinition(MarketDataClient.SERVICE, 8001, List.of(), this::assemble);
    }

    private void assemble(ServiceContext running) {
        context = running;
        Instrument btc =
                new Instrument(
                        BTC,
                        Price.of("0.01"),
                        Quantity.of("0.0001"),
                        Quantity.of("0.0001"),
                        Money.usd("1"),
                        true);
        running.router()
                .get("/api/v1/products", _ -> Response.json(products(btc)))
                .get("/api/v1/ohlcv/{symbol}", this::history)
                .post("/api/v1/pace/acknowledge", this::acknowledge);
        if (running.feed().lastSequence() < 0) {
            throw new IllegalStateException("feed must exist");
        }
    }

    /// Bars that were there before the market opened.
    void tellHistory(double... closes) {
        for (double close : closes) {
            tell(bar(close), false);
        }
    }

    /// One bar closes, and with it the instant, which is returned.
    Instant close(double close) {
        Bar bar = bar(close);
        tell(bar, true);
        return bar.closeTime(HOUR);
    }

    /// An instant passes without a bar.
    Instant closeNothing(int hoursAfterLast) {
        Instant instant =
                bars.getLast().closeTime(HOUR).plus(HOUR.length().multipliedBy(hoursAfterLast));
        ServiceContext running = Objects.requireNonNull(context);
        running.database()
                .useTransaction(transaction -> {
                    long sequence =
                            running.feed()
                                    .append(
                                            transaction,
                                            InstantClosed.TYPE,
                                            HOUR.code(),
                                            new InstantClosed(
                                                    HOUR, instant, List.of(), List.of(BTC)));
                    assert sequence > 0;
                });
        return instant;
    }

    private Bar bar(double close) {
        Price price = Price.of(Double.toString(close));
        Instant open = START.plus(HOUR.length().multipliedBy(bars.size()));
        return Bar.recorded(open, price, price, price, price, Quantity.of("1"));
    }

    private void tell(Bar bar, boolean closesInstant) {
        bars.add(bar);
        ServiceContext running = Objects.requireNonNull(context);
        running.database()
                .useTransaction(transaction -> {
                    long sequence =
                            running.feed()
                                    .append(
                                            transaction,
                                            BarClosed.TYPE,
                                            BTC.toString(),
                                            new BarClosed(BTC, HOUR, bar, false));
                    if (closesInstant) {
                        InstantClosed closed =
                                new InstantClosed(
                                        HOUR, bar.closeTime(HOUR), List.of(BTC), List.of());
                        sequence =
                                running.feed()
                                        .append(
                                                transaction,
                                                InstantClosed.TYPE,
                                                HOUR.code(),
                                                closed);
                    }
                    assert sequence > 0;
                });
    }

    private Response history(Request request) {
        Instant end = request.query("end", Instant::parse).orElse(Instant.MAX);
        List<Bar> found = bars.stream().filter(bar -> bar.openTime().isBefore(end)).toList();
        List<Bar> page = found.subList(Math.max(0, found.size() - 3), found.size());
        return Response.json(new BarsAnswer(BTC, HOUR, page, provenance()));
    }

    private Response acknowledge(Request request) {
        acknowledged.add(request.body(PaceAcknowledgement.class).instant());
        return Response.json(new PaceStatus(null, null, List.of()));
    }

    private static ProductsAnswer products(Instrument instrument) {
        MarketStatus market =
                new MarketStatus("fake", true, QualityFlag.SIMULATED, "by hand", START, false);
        return new ProductsAnswer(List.of(instrument), List.of(HOUR), market);
    }

    private static Provenance provenance() {
        return new Provenance("fake", START, 0, 0, QualityFlag.SIMULATED);
    }
}
