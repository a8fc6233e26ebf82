// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.simulator.exchange.matching.MarketFlow;
import dev.tradewind.venue.simulator.exchange.matching.ProductDoor;
import dev.tradewind.venue.simulator.generator.FamilyA;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The market of a seed as it is traded: the products of [GeneratedMarket] on the same price path, with
/// makers whose quotes give each a book of some 150 levels a side, and takers who come in clusters.
/// Traded prices follow the path to within what takers push them, so regimes, correlations and crises
/// are those of the path. It never ends. Its customers do not move the path: what they take comes
/// back within seconds.
public final class GeneratedFlow implements MarketFlow {

    /// In the order of [GeneratedMarket#symbols]; BTC and ETH as deep as in the recorded books.
    private static final List<FlowProfile> PROFILES =
            List.of(
                    new FlowProfile(280_000, 6, 1_300),
                    new FlowProfile(150_000, 4, 1_000),
                    new FlowProfile(60_000, 2.5, 800),
                    new FlowProfile(20_000, 1, 400),
                    new FlowProfile(20_000, 1, 400),
                    new FlowProfile(20_000, 1, 400));

    private static final Timeframe HOUR = Timeframe.ONE_HOUR;

    private final CounterRandom random;
    private final long origin;
    private final long start;
    private final GeneratedHours hours;
    private final List<ProductFlow> products = new ArrayList<>();

    /// The flow of `seed` from `start` on; the first hour of its path opens at `firstOpen`, a full hour.
    public GeneratedFlow(long seed, Instant firstOpen, Instant start) {
        Checks.require(HOUR.isAligned(firstOpen), "firstOpen", "must be a full hour", firstOpen);
        Checks.require(
                !start.isBefore(firstOpen), "start", "must not be before " + firstOpen, start);
        random = new CounterRandom(seed);
        hours = new GeneratedHours(new FamilyA(seed, FamilyA.PRODUCTS));
        origin = nanos(firstOpen);
        this.start = nanos(start);
    }

    @Override
    public long next() {
        return products.isEmpty() ? start : earliest().next();
    }

    @Override
    public void act(List<ProductDoor> doors) {
        if (products.isEmpty()) {
            doors.forEach(door -> products.add(begin(door)));
        }
        earliest().act();
    }

    private ProductFlow earliest() {
        ProductFlow earliest = products.getFirst();
        for (ProductFlow each : products) {
            earliest = each.next() < earliest.next() ? each : earliest;
        }
        return earliest;
    }

    private ProductFlow begin(ProductDoor door) {
        Symbol symbol = door.instrument().symbol();
        int product = GeneratedMarket.symbols().indexOf(symbol);
        Checks.require(product >= 0, "product", "must be generated", symbol);
        long hour = Duration.ofNanos(start - origin).toHours();
        long streams = FlowStreams.of(product);
        EfficientPrice price = new EfficientPrice(hours, product, random, streams, hour);
        return new ProductFlow(
                new Floor(door),
                PROFILES.get(product),
                price,
                new ProductFlow.Beginning(origin, start, random, streams + EfficientPrice.STREAMS));
    }

    private static long nanos(Instant instant) {
        Duration sinceEpoch = Duration.between(Instant.EPOCH, instant);
        return sinceEpoch.toNanos();
    }
}
