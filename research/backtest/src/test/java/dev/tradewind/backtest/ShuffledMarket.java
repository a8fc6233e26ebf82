// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.venue.simulator.market.BarMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hours of another market in another order, without drift: the prices of every product are rebuilt from the moves
/// of its bars, less the mean move, so that nothing can be earned by knowing the past.
final class ShuffledMarket implements BarMarket {

    private final BarMarket original;
    private final Instant firstOpen;
    private final List<List<Bar>> series;

    /// The hours of `original` from `firstOpen` on, as many and in the order as `hours` says.
    ShuffledMarket(BarMarket original, Instant firstOpen, List<Integer> hours) {
        this.original = original;
        this.firstOpen = firstOpen;
        this.series = original.instruments().stream().map(each -> rebuilt(each, hours)).toList();
    }

    private List<Bar> rebuilt(Instrument instrument, List<Integer> hours) {
        Instant end = firstOpen.plus(timeframe().length().multipliedBy(hours.size()));
        List<Bar> bars = original.bars(instrument.symbol(), firstOpen, end);
        double first = value(bars.getFirst().open());
        double drift = StrictMath.pow(value(bars.getLast().close()) / first, 1.0 / hours.size());
        List<Bar> rebuilt = new ArrayList<>();
        double open = first;
        for (int hour : hours) {
            Instant openTime = firstOpen.plus(timeframe().length().multipliedBy(rebuilt.size()));
            Bar moved = moved(bars.get(hour), openTime, open, drift, instrument);
            rebuilt.add(moved);
            open *= value(bars.get(hour).close()) / value(bars.get(hour).open()) / drift;
        }
        return rebuilt;
    }

    private static Bar moved(
            Bar bar, Instant openTime, double open, double drift, Instrument instrument) {
        double scale = open / value(bar.open());
        Price first = price(open, instrument);
        Price last = price(value(bar.close()) * scale / drift, instrument);
        Price high = price(value(bar.high()) * scale, instrument);
        Price low = price(value(bar.low()) * scale, instrument);
        return Bar.recorded(
                openTime,
                first,
                highest(highest(high, first), last),
                lowest(lowest(low, first), last),
                last,
                bar.volume());
    }

    private static Price highest(Price one, Price other) {
        return one.isBelow(other) ? other : one;
    }

    private static Price lowest(Price one, Price other) {
        return one.isAbove(other) ? other : one;
    }

    private static Price price(double value, Instrument instrument) {
        BigDecimal tick = instrument.tickSize().value();
        BigDecimal ticks = OrderNormalizer.decimal(value).divide(tick, 0, RoundingMode.HALF_EVEN);
        return new Price(ticks.max(BigDecimal.ONE).multiply(tick));
    }

    private static double value(Price price) {
        return price.value().doubleValue();
    }

    @Override
    public String identity() {
        return "shuffled " + original.identity();
    }

    @Override
    public Timeframe timeframe() {
        return original.timeframe();
    }

    @Override
    public List<Instrument> instruments() {
        return original.instruments();
    }

    @Override
    public Optional<MarketInstant> next(Instant after) {
        for (int hour = 0; hour < series.getFirst().size(); hour++) {
            Instant close = series.getFirst().get(hour).closeTime(timeframe());
            if (close.isAfter(after)) {
                return Optional.of(new MarketInstant(close, closing(hour)));
            }
        }
        return Optional.empty();
    }

    private List<ClosedBar> closing(int hour) {
        List<ClosedBar> bars = new ArrayList<>();
        for (int product = 0; product < series.size(); product++) {
            Symbol symbol = instruments().get(product).symbol();
            bars.add(new ClosedBar(symbol, timeframe(), series.get(product).get(hour)));
        }
        return bars;
    }

    @Override
    public List<Bar> bars(Symbol symbol, Instant from, Instant to) {
        List<Symbol> symbols = instruments().stream().map(Instrument::symbol).toList();
        return series.get(symbols.indexOf(symbol)).stream()
                .filter(bar -> !bar.openTime().isBefore(from) && bar.openTime().isBefore(to))
                .toList();
    }
}
