// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import dev.tradewind.base.chance.CounterRandom;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The gateway's feed over real HTTP: daily bars of three products that move by about one percent, each
/// its own way, with all volume one could want.
final class GatewayFake {

    static final List<Symbol> SYMBOLS =
            Stream.of("ADA-USD", "BTC-USD", "ETH-USD").map(Symbol::parse).toList();

    private static final Timeframe DAY = Timeframe.ONE_DAY;

    private final CounterRandom random = new CounterRandom(7);
    private boolean told;
    private volatile @Nullable ServiceContext context;

    ServiceDefinition definition() {
        return new ServiceDefinition(
                MarketDataClient.SERVICE,
                0,
                List.of(),
                started -> {
                    context = started;
                    started.feed();
                });
    }

    /// Tells the bars of so many days up to the close at `end`, and that it closed; its feed outlives
    /// a restart, so only the first call does.
    void tellOnce(Instant end, int days) {
        if (told) {
            return;
        }
        told = true;
        running()
                .database()
                .useTransaction(transaction -> {
                    for (Symbol symbol : SYMBOLS) {
                        tell(transaction, symbol, end, days);
                    }
                    append(
                            transaction,
                            InstantClosed.TYPE,
                            DAY.code(),
                            new InstantClosed(DAY, end, SYMBOLS, List.of()));
                });
    }

    /// Tells that the day after `end` closed, with the same prices again.
    void tellNext(Instant end) {
        Instant next = end.plus(DAY.length());
        running()
                .database()
                .useTransaction(transaction -> {
                    SYMBOLS.forEach(symbol -> tell(transaction, symbol, next, 1));
                    append(
                            transaction,
                            InstantClosed.TYPE,
                            DAY.code(),
                            new InstantClosed(DAY, next, SYMBOLS, List.of()));
                });
    }

    private void tell(Handle transaction, Symbol symbol, Instant end, int days) {
        double level = StrictMath.log(100);
        for (int day = 0; day < days; day++) {
            level += 0.01 * random.normal(SYMBOLS.indexOf(symbol), day);
            Price close =
                    new Price(
                            BigDecimal.valueOf(StrictMath.exp(level))
                                    .setScale(4, RoundingMode.HALF_EVEN));
            Instant open = end.minus(Duration.ofDays(days - day));
            Bar bar = Bar.recorded(open, close, close, close, close, Quantity.of("1000000"));
            append(
                    transaction,
                    BarClosed.TYPE,
                    symbol.toString(),
                    new BarClosed(symbol, DAY, bar, false));
        }
    }

    private void append(Handle transaction, String type, String key, Object payload) {
        long sequence = running().feed().append(transaction, type, key, payload);
        assert sequence > 0;
    }

    private ServiceContext running() {
        return Objects.requireNonNull(context, "the gateway does not run");
    }
}
