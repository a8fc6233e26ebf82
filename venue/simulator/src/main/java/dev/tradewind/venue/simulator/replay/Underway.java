// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.base.chance.CounterRandom;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// Orders and cancels on their way to the exchange, each with a delay of its own; a cancel never
/// overtakes its order.
final class Underway {

    private static final long DATA = 1;
    private static final long SUBMIT = 2;
    private static final long CANCEL = 3;

    private final Latency latency;
    private final CounterRandom random;
    private final Queue<Errand> errands =
            new PriorityQueue<>(
                    Comparator.comparingLong(Errand::arrival).thenComparingLong(Errand::number));
    private long sent;

    /// An order on its way in, or (`cancels`) its cancel.
    record Errand(long arrival, long number, OwnOrder order, boolean cancels) {}

    Underway(Latency latency, CounterRandom random) {
        this.latency = latency;
        this.random = random;
    }

    /// When an order sent at `time` arrives.
    long arrival(long time) {
        return time + delay(latency.submit(), SUBMIT);
    }

    void submit(OwnOrder order) {
        errands.add(new Errand(order.arrival(), sent, order, false));
    }

    void cancel(OwnOrder order, long time) {
        long arrival = Math.max(order.arrival(), time + delay(latency.cancel(), CANCEL));
        errands.add(new Errand(arrival, sent, order, true));
    }

    private long delay(Delay way, long stream) {
        sent++;
        return latency.data().nanos(random, DATA, sent) + way.nanos(random, stream, sent);
    }

    /// When the next one arrives, [Long#MAX_VALUE] if nothing is under way.
    long next() {
        Errand first = errands.peek();
        return first == null ? Long.MAX_VALUE : first.arrival();
    }

    /// The one that arrives at [#next].
    Errand arrive() {
        return errands.remove();
    }
}
