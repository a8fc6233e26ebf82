// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.result.BenchmarkPoint;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Equal parts of every product, each bought with taker fees at the first close that is told, and held.
final class BuyAndHold {

    private static final int DECIMALS = 18;

    private final SortedMap<Symbol, Holding> held = new TreeMap<>();
    private final Money opening;
    private final BigDecimal part;
    private final BigDecimal takerFraction;
    private final List<BenchmarkPoint> points = new ArrayList<>();

    private record Holding(BigDecimal quantity, BigDecimal close) {}

    BuyAndHold(Money opening, int products, BigDecimal takerFraction) {
        this.opening = opening;
        this.takerFraction = takerFraction;
        part = opening.amount().divide(BigDecimal.valueOf(products), DECIMALS, RoundingMode.DOWN);
    }

    /// Values everything at the newest closes; what is not bought yet is cash.
    void mark(Instant time, SortedMap<Symbol, Price> closes) {
        closes.forEach((symbol, close) -> held.merge(symbol, bought(close), BuyAndHold::at));
        BigDecimal worth =
                opening.amount().subtract(part.multiply(BigDecimal.valueOf(held.size())));
        for (Holding each : held.values()) {
            worth = worth.add(each.quantity.multiply(each.close));
        }
        points.add(new BenchmarkPoint(time, new Money(worth, opening.currency())));
    }

    List<BenchmarkPoint> points() {
        return List.copyOf(points);
    }

    private Holding bought(Price close) {
        BigDecimal price = close.value().multiply(BigDecimal.ONE.add(takerFraction));
        return new Holding(part.divide(price, DECIMALS, RoundingMode.DOWN), close.value());
    }

    private static Holding at(Holding before, Holding now) {
        return new Holding(before.quantity, now.close);
    }
}
