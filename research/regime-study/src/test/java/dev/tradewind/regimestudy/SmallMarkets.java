// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Small markets made by hand for tests.
public final class SmallMarkets {

    private SmallMarkets() {}

    /// Four products whose hourly log returns have `deviation` and half of it in common.
    public static SortedMap<Symbol, List<Bar>> walks(Instant start, int bars, double deviation) {
        CounterRandom random = new CounterRandom(17);
        SortedMap<Symbol, List<Bar>> walks = new TreeMap<>();
        for (String name : List.of("AAA-USD", "BBB-USD", "CCC-USD", "DDD-USD")) {
            List<Bar> series = new ArrayList<>();
            double price = 100;
            for (int bar = 0; bar < bars; bar++) {
                double shared = random.normal(1, bar);
                double own = random.normal(100 + walks.size(), bar);
                double next = price * Math.exp(deviation * (shared + own) / Math.sqrt(2));
                series.add(bar(start.plus(Duration.ofHours(bar)), price, next));
                price = next;
            }
            walks.put(Symbol.parse(name), series);
        }
        return walks;
    }

    /// A bar from one price to another, a thousandth beyond both.
    public static Bar bar(Instant openTime, double open, double close) {
        return Bar.recorded(
                openTime,
                price(open),
                price(Math.max(open, close) * 1.001),
                price(Math.min(open, close) * 0.999),
                price(close),
                Quantity.of("10"));
    }

    private static Price price(double value) {
        return new Price(OrderNormalizer.decimal(value));
    }
}
