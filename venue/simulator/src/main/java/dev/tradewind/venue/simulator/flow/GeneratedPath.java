// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.simulator.book.clearing.ProductUnits;
import dev.tradewind.venue.simulator.generator.FamilyA;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the products of a generated market are worth from second to second.
///
/// @param firstOpen when the first hour of the path opens; `from` when we begin to look at it: the
///     seconds depend on it a little, the hours do not
public record GeneratedPath(long seed, Instant firstOpen, Instant from) {

    private static final Timeframe HOUR = Timeframe.ONE_HOUR;
    private static final int SECONDS_PER_MINUTE = 60;

    public GeneratedPath {
        Checks.require(HOUR.isAligned(firstOpen), "firstOpen", "must be a full hour", firstOpen);
        Checks.require(HOUR.isAligned(from), "from", "must be a full hour", from);
        Checks.require(!from.isBefore(firstOpen), "from", "must not be before " + firstOpen, from);
    }

    /// Bars of one minute from [#from] to the last one that closed by `until`, as if a product had traded
    /// along its path.
    public List<Bar> minutes(Instrument instrument, Instant until) {
        int product = numberOf(instrument.symbol());
        EfficientPrice price = price(product, hours());
        FlowProfile profile = FlowProfile.of(product);
        ProductUnits units = new ProductUnits(instrument);
        List<Bar> bars = new ArrayList<>();
        Instant open = from;
        while (!open.plusSeconds(SECONDS_PER_MINUTE).isAfter(until)) {
            bars.add(minute(open, price, profile, units));
            open = open.plusSeconds(SECONDS_PER_MINUTE);
        }
        return bars;
    }

    private Bar minute(
            Instant open, EfficientPrice price, FlowProfile profile, ProductUnits units) {
        double tick = units.instrument().tickSize().value().doubleValue();
        double lot = units.instrument().lotSize().value().doubleValue();
        long first = Duration.between(firstOpen, open).toSeconds();
        price.advance(first);
        long opened = ticks(price.at(first, 0), tick);
        long high = opened;
        long low = opened;
        long last = opened;
        double traded = 0;
        for (long second = first; second < first + SECONDS_PER_MINUTE; second++) {
            price.advance(second);
            last = ticks(price.at(second, 1), tick);
            high = Math.max(high, last);
            low = Math.min(low, last);
            traded += profile.turnover() * price.activity(second) * price.volume();
        }
        long lots = Math.max(1, Math.round(traded / (last * tick * lot)));
        return Bar.recorded(
                open,
                units.price(opened),
                units.price(high),
                units.price(low),
                units.price(last),
                units.quantity(lots));
    }

    private static long ticks(double price, double tick) {
        return Math.max(1, Math.round(price / tick));
    }

    /// The number of a product in the generator.
    static int numberOf(Symbol symbol) {
        int product = GeneratedMarket.symbols().indexOf(symbol);
        Checks.require(product >= 0, "product", "must be generated", symbol);
        return product;
    }

    /// The hours of the path, for products that go through them side by side.
    GeneratedHours hours() {
        return new GeneratedHours(new FamilyA(seed, FamilyA.PRODUCTS));
    }

    /// The price of a product from [#from] on.
    EfficientPrice price(int product, GeneratedHours hours) {
        long hour = Duration.between(firstOpen, from).toHours();
        long streams = FlowStreams.of(product);
        return new EfficientPrice(hours, product, new CounterRandom(seed), streams, hour);
    }
}
