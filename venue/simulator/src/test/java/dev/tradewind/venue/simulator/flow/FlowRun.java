// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A generated flow in bare books.
final class FlowRun {

    static final Instant FIRST_OPEN = Instant.parse("2025-01-01T00:00:00Z");

    private final GeneratedFlow flow;
    private final List<BareDoor> doors;
    private long time;

    /// The flow of `seed` in these products, from an hour on.
    FlowRun(long seed, int hour, String... products) {
        Instant start = FIRST_OPEN.plus(Duration.ofHours(hour));
        flow = new GeneratedFlow(new GeneratedPath(seed, FIRST_OPEN, start), start);
        List<Symbol> symbols = Arrays.stream(products).map(Symbol::parse).toList();
        doors =
                new GeneratedMarket(seed, FIRST_OPEN, symbols)
                        .instruments().stream().map(BareDoor::new).toList();
        time = Duration.between(Instant.EPOCH, start).toNanos();
    }

    BareDoor door(int index) {
        return doors.get(index);
    }

    /// Lets so much time pass.
    FlowRun pass(Duration duration) {
        long until = time + duration.toNanos();
        while (flow.next() <= until) {
            long now = flow.next();
            doors.forEach(door -> door.time = now);
            flow.act(List.copyOf(doors));
        }
        time = until;
        return this;
    }

    /// The middle of a product after each of so many steps.
    double[][] middles(int steps, Duration step) {
        double[][] middles = new double[doors.size()][steps];
        for (int index = 0; index < steps; index++) {
            pass(step);
            for (int product = 0; product < middles.length; product++) {
                middles[product][index] = doors.get(product).middle();
            }
        }
        return middles;
    }
}
