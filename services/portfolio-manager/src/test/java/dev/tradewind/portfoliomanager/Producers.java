// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.serviceapi.execution.AccountOpened;
import dev.tradewind.serviceapi.execution.AssetBalance;
import dev.tradewind.serviceapi.execution.ExecutionSettled;
import dev.tradewind.serviceapi.execution.FillBooked;
import dev.tradewind.serviceapi.execution.InternalCrossed;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.PaceAcknowledgement;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The two services the portfolio manager listens to, as real services with real feeds that say
/// what a test wants.
final class Producers {

    static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final BotId BOT = new BotId("trend-1");
    static final BotId OTHER = new BotId("rsi-1");

    private final List<Instant> acknowledged = new CopyOnWriteArrayList<>();
    private volatile @Nullable ServiceContext execution;
    private volatile @Nullable ServiceContext gateway;

    ServiceDefinition executionDefinition() {
        return new ServiceDefinition(
                "execution-engine",
                0,
                List.of(),
                context -> {
                    execution = context;
                    context.feed();
                });
    }

    ServiceDefinition gatewayDefinition() {
        return new ServiceDefinition(
                "market-data-gateway",
                0,
                List.of(),
                context -> {
                    gateway = context;
                    context.feed();
                    context.router()
                            .post(
                                    "/api/v1/pace/acknowledge",
                                    request -> {
                                        acknowledged.add(
                                                request.body(PaceAcknowledgement.class).instant());
                                        return Response.json(new PaceStatus(null, null, List.of()));
                                    });
                });
    }

    List<Instant> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void opened(String cash) {
        execution(
                AccountOpened.TYPE,
                new AccountOpened(
                        T0,
                        List.of(
                                new AssetBalance(new Asset("BTC"), BigDecimal.ZERO),
                                new AssetBalance(Asset.USD, new BigDecimal(cash)))));
    }

    void filled(String entryId, Side side, String quantity, String price, int hour) {
        Fill fill =
                new Fill(
                        entryId,
                        new ClientOrderId("o-" + entryId),
                        new VenueOrderId("v-" + entryId),
                        BTC,
                        side,
                        Price.of(price),
                        Quantity.of(quantity),
                        Money.usd("1"),
                        LiquidityRole.TAKER,
                        hour(hour));
        execution(FillBooked.TYPE, new FillBooked(fill, share(BOT, quantity), false));
    }

    void crossed(String crossId, String quantity, String price, int hour) {
        execution(
                InternalCrossed.TYPE,
                new InternalCrossed(
                        new InternalCross(
                                crossId,
                                hour(hour),
                                BTC,
                                Price.of(price),
                                share(OTHER, quantity),
                                share(BOT, quantity))));
    }

    void settled(int hour) {
        execution(ExecutionSettled.TYPE, new ExecutionSettled(hour(hour)));
    }

    void closed(String price, int hour) {
        Bar bar = Bar.flat(hour(hour - 1), Price.of(price));
        gateway(BarClosed.TYPE, new BarClosed(BTC, Timeframe.ONE_HOUR, bar, false));
        gateway(
                InstantClosed.TYPE,
                new InstantClosed(Timeframe.ONE_HOUR, hour(hour), List.of(BTC), List.of()));
    }

    void execution(String type, Object payload) {
        append(execution, type, payload);
    }

    void gateway(String type, Object payload) {
        append(gateway, type, payload);
    }

    static Instant hour(int hour) {
        return T0.plus(Duration.ofHours(hour));
    }

    static List<BotShare> share(BotId bot, String quantity) {
        return List.of(new BotShare(bot, Quantity.of(quantity)));
    }

    private static void append(@Nullable ServiceContext started, String type, Object payload) {
        ServiceContext producer = Objects.requireNonNull(started);
        Database database = producer.database();
        database.useTransaction(transaction -> {
            long sequence = producer.feed().append(transaction, type, "k", payload);
            if (sequence < 1) {
                throw new IllegalStateException("no sequence");
            }
        });
    }
}
