// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import dev.tradewind.venue.simulator.exchange.matching.MarketFlow;
import dev.tradewind.venue.simulator.exchange.matching.ProductDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A generated market as it is traded: around the path of each product,
/// makers whose quotes give each a book of some 150 levels a side, and takers who come in clusters.
/// Traded prices follow the path to within what takers push them, so regimes, correlations and crises
/// are those of the path. It never ends. Its customers do not move the path: what they take comes
/// back within seconds.
public final class GeneratedFlow implements MarketFlow {

    private final GeneratedPath path;
    private final GeneratedHours hours;
    private final CounterRandom random;
    private final long start;
    private final List<ProductFlow> products = new ArrayList<>();

    /// The flow around a path from `start` on.
    public GeneratedFlow(GeneratedPath path, Instant start) {
        Checks.require(
                !start.isBefore(path.from()), "start", "must not be before " + path.from(), start);
        this.path = path;
        this.start = nanos(start);
        hours = path.hours();
        random = new CounterRandom(path.seed());
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
        int product = GeneratedPath.numberOf(door.instrument().symbol());
        long streams = FlowStreams.of(product) + EfficientPrice.STREAMS;
        return new ProductFlow(
                new Floor(door),
                FlowProfile.of(product),
                path.price(product, hours),
                new ProductFlow.Beginning(nanos(path.firstOpen()), start, random, streams));
    }

    private static long nanos(Instant instant) {
        return Duration.between(Instant.EPOCH, instant).toNanos();
    }
}
