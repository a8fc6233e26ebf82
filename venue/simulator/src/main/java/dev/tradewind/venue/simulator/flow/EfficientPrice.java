// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import dev.tradewind.venue.simulator.generator.Waypoint;

/// What a product is worth from second to second: through every waypoint of the generated hours, and
/// between two of them a Brownian bridge that runs in the time of [Activity] and is as rough as the
/// moves between waypoints were. The bridges of the products are correlated as their moves are.
/// Seconds are visited in order.
final class EfficientPrice {

    private static final long SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_PER_MOVE = 300;
    private static final double CORRELATION = 0.72;
    private static final double CRISIS_CORRELATION = 0.90;
    private static final double VARIANCE_MEMORY = 0.9;
    private static final double OWN_SHARE = 0.4;

    /// How many random streams the price of a product reads.
    static final int STREAMS = 2;

    private final GeneratedHours hours;
    private final int product;
    private final CounterRandom random;
    private final long streams;
    private final Activity activity;
    private GeneratedBar hour;
    private long hourNumber;
    private int waypoint;
    private double variance;
    private double reached;

    private long from;
    private double[] logPrices = new double[1];
    private double[] weights = new double[1];

    /// From the open of an hour on. `streams` is the first of two random streams of the product.
    EfficientPrice(
            GeneratedHours hours, int product, CounterRandom random, long streams, long hour) {
        this.hours = hours;
        this.product = product;
        this.random = random;
        this.streams = streams;
        hourNumber = hour;
        this.hour = hours.hour(hour, product);
        from = hour * SECONDS_PER_HOUR;
        activity = new Activity(random, FlowStreams.ACTIVITY, streams, from);
        reached = StrictMath.log(this.hour.open());
        logPrices[0] = reached;
        variance = firstVariance();
    }

    /// Goes on to a second, counted from the first hour's open.
    void advance(long second) {
        while (second >= from + logPrices.length - 1) {
            from += logPrices.length - 1;
            bridge();
        }
    }

    /// The price at a fraction of a second that [#advance] reached.
    double at(long second, double fraction) {
        int index = (int) (second - from);
        double start = logPrices[index];
        return StrictMath.exp(start + fraction * (logPrices[index + 1] - start));
    }

    /// How busy a second is, 1 on average.
    double activity(long second) {
        return weights[(int) (second - from)];
    }

    Regime regime() {
        return hour.label();
    }

    /// What trades in the present hour, 1 in an ordinary one.
    double volume() {
        return hour.volume() / 100;
    }

    private double firstVariance() {
        double move = StrictMath.log(hour.way().getLast().logPrice() / reached);
        return move * move;
    }

    private void bridge() {
        if (waypoint == hour.way().size()) {
            hourNumber++;
            hour = hours.hour(hourNumber, product);
            waypoint = 0;
        }
        Waypoint next = hour.way().get(waypoint++);
        int seconds = (int) (hourNumber * SECONDS_PER_HOUR + next.second() - from);
        double move = next.logPrice() - reached;
        double recent = move * move * SECONDS_PER_MOVE / seconds;
        double rough = OWN_SHARE * recent + (1 - OWN_SHARE) * variance;
        variance = VARIANCE_MEMORY * variance + (1 - VARIANCE_MEMORY) * recent;
        span(move, seconds, rough * seconds / SECONDS_PER_MOVE);
        reached = next.logPrice();
    }

    private void span(double move, int seconds, double roughness) {
        weights = new double[seconds];
        double[] walk = new double[seconds + 1];
        double total = 0;
        for (int index = 0; index < seconds; index++) {
            weights[index] = activity.next();
            total += weights[index];
            walk[index + 1] = walk[index] + StrictMath.sqrt(weights[index]) * news(from + index);
        }
        logPrices = new double[seconds + 1];
        double scale = StrictMath.sqrt(roughness / total);
        double passed = 0;
        for (int index = 0; index <= seconds; index++) {
            double time = passed / total;
            logPrices[index] = reached + time * move + scale * (walk[index] - time * walk[seconds]);
            passed += index < seconds ? weights[index] : 0;
        }
    }

    private double news(long second) {
        double shared = hour.label() == Regime.CRISIS ? CRISIS_CORRELATION : CORRELATION;
        return StrictMath.sqrt(shared) * random.normal(FlowStreams.NEWS, second)
                + StrictMath.sqrt(1 - shared) * random.normal(streams + 1, second);
    }
}
