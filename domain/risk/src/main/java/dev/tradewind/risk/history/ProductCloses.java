// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.model.market.Bar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The closes and volumes of one product by the time of the close.
final class ProductCloses {

    private final NavigableMap<Instant, Close> closes = new TreeMap<>();

    private record Close(double price, BigDecimal volume) {}

    void add(Instant time, Bar bar) {
        closes.putIfAbsent(
                time, new Close(bar.close().value().doubleValue(), bar.volume().value()));
    }

    boolean has(Instant time) {
        return closes.containsKey(time);
    }

    /// Returns over `step` up to the one that ends at `newest`, as far back as none is missing, at most
    /// `most`, oldest first.
    double[] run(Instant newest, Duration step, int most) {
        int length = 0;
        Instant start = newest;
        while (length < most && has(start) && has(start.minus(step))) {
            start = start.minus(step);
            length++;
        }
        double[] returns = new double[length];
        for (int index = 0; index < length; index++) {
            returns[index] = change(start.plus(step.multipliedBy(index)), step);
        }
        return returns;
    }

    /// Every return over `step` among the last `most` periods up to the one that ends at `newest`.
    TimedReturns returns(String name, Instant newest, Duration step, int most) {
        List<Instant> times = new ArrayList<>();
        double[] values = new double[most];
        for (int back = most - 1; back >= 0; back--) {
            Instant end = newest.minus(step.multipliedBy(back));
            if (has(end) && has(end.minus(step))) {
                values[times.size()] = change(end.minus(step), step);
                times.add(end);
            }
        }
        return new TimedReturns(name, times, Arrays.copyOf(values, times.size()));
    }

    /// What was traded in closes after `from` up to and including `to`, in base units.
    BigDecimal volume(Instant from, Instant to) {
        return closes.subMap(from, false, to, true).values().stream()
                .map(Close::volume)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void prune(Retention retention) {
        closes.keySet().removeIf(time -> !retention.keeps(time));
    }

    private double change(Instant from, Duration step) {
        return price(from.plus(step)) / price(from) - 1;
    }

    private double price(Instant time) {
        Close close = closes.get(time);
        if (close == null) {
            throw new IllegalStateException("no close at " + time);
        }
        return close.price();
    }
}
