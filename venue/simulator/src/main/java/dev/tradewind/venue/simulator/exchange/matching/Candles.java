// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The bars of one product, built from its trades minute by minute; the oldest minutes are forgotten.
final class Candles {

    private static final int MOST_MINUTES = 60 * 24 * 60;

    private final NavigableMap<Instant, Bar> minutes = new TreeMap<>();

    /// Bars of one minute from before the exchange opened, ascending.
    Candles(List<Bar> history) {
        history.forEach(this::put);
    }

    /// A trade, not older than the one before.
    void add(Instant time, Price price, Quantity quantity) {
        Instant open = Timeframe.ONE_MINUTE.openOf(time);
        Bar present = minutes.get(open);
        Bar trade = Bar.recorded(open, price, price, price, price, quantity);
        put(present == null ? trade : join(present, trade));
    }

    private void put(Bar bar) {
        minutes.put(bar.openTime(), bar);
        if (minutes.size() > MOST_MINUTES) {
            minutes.pollFirstEntry();
        }
    }

    /// Bars with `from` <= open time < `to`, ascending, the unfinished one included.
    List<Bar> bars(Timeframe timeframe, Instant from, Instant to) {
        Instant first = timeframe.openOf(from);
        Instant start = first.isBefore(from) ? first.plus(timeframe.length()) : first;
        Instant end = timeframe.openOf(to.minusNanos(1)).plus(timeframe.length());
        if (!start.isBefore(end)) {
            return List.of();
        }
        NavigableMap<Instant, Bar> joined = new TreeMap<>();
        for (Bar minute : minutes.subMap(start, true, end, false).values()) {
            joined.merge(timeframe.openOf(minute.openTime()), minute, Candles::join);
        }
        return joined.entrySet().stream().map(each -> at(each.getKey(), each.getValue())).toList();
    }

    private static Bar join(Bar one, Bar next) {
        return Bar.recorded(
                one.openTime(),
                one.open(),
                next.high().isAbove(one.high()) ? next.high() : one.high(),
                next.low().isBelow(one.low()) ? next.low() : one.low(),
                next.close(),
                one.volume().plus(next.volume()));
    }

    private static Bar at(Instant openTime, Bar bar) {
        return Bar.recorded(openTime, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }
}
