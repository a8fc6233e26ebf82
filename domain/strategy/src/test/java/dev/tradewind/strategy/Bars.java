// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hourly bars and positions for tests.
public final class Bars {

    public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    public static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Timeframe HOUR = Timeframe.ONE_HOUR;

    private Bars() {}

    /// The flat bar that opens `index` hours after the start.
    public static Bar at(int index, double close) {
        Price price = price(close);
        return Bar.recorded(
                START.plus(HOUR.length().multipliedBy(index)),
                price,
                price,
                price,
                price,
                Quantity.of("1"));
    }

    /// A bar that opens `index` hours after the start with a range of `spread` on either side of
    /// its close.
    public static Bar wide(int index, double close, double spread) {
        Price price = price(close);
        return Bar.recorded(
                START.plus(HOUR.length().multipliedBy(index)),
                price,
                price(close + spread),
                price(close - spread),
                price,
                Quantity.of("1"));
    }

    /// A seeded random walk with fat moves now and then.
    public static List<Bar> walk(long seed, int count) {
        CounterRandom random = new CounterRandom(seed);
        List<Bar> bars = new ArrayList<>(count);
        double close = 100;
        for (int i = 0; i < count; i++) {
            double size = random.uniform(0, i) < 0.1 ? 0.04 : 0.01;
            close = Math.max(1, close * (1 + size * (random.uniform(1, i) - 0.5)));
            bars.add(wide(i, close, close * 0.003 * (1 + random.uniform(2, i))));
        }
        return bars;
    }

    /// What a strategy is told at the close of `bar`.
    public static StrategyContext context(Bar bar, @Nullable BotPosition position) {
        return new StrategyContext(bar.closeTime(HOUR), bar, null, position);
    }

    /// A position of one coin, bought at `entry`, opened and last filled so long before the close
    /// of `bar`.
    public static BotPosition position(Bar bar, double entry, Duration age) {
        Instant opened = bar.closeTime(HOUR).minus(age);
        return new BotPosition(
                new BotId("bot"),
                BTC,
                Quantity.of("1"),
                price(entry),
                opened,
                1,
                price(entry),
                opened,
                Money.usd("0"),
                Money.usd("0"));
    }

    /// The record of a bot that has sold everything at `exit`.
    public static BotPosition flat(Bar bar, double exit, Duration age) {
        return new BotPosition(
                new BotId("bot"),
                BTC,
                Quantity.ZERO,
                null,
                null,
                0,
                price(exit),
                bar.closeTime(HOUR).minus(age),
                Money.usd("0"),
                Money.usd("0"));
    }

    /// The number behind `signal` of that name.
    public static double input(Signal signal, String name) {
        return Objects.requireNonNull(signal.inputs().get(name), name);
    }

    public static Price price(double value) {
        return new Price(OrderNormalizer.decimal(value));
    }
}
