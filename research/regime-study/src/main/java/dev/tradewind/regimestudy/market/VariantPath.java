// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import dev.tradewind.venue.simulator.generator.Waypoint;
import java.util.List;

/// The price path of one product of a [VariantGenerator].
final class VariantPath {

    private static final int SUBSTEPS = 6;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SHORTEST_BARS = 24;
    private static final int CRISIS_ONSET_BARS = 3;
    private static final double WICK_FRACTION = 0.3;
    private static final List<Regime> CALM =
            List.of(Regime.TRENDING, Regime.RANGING, Regime.CHOPPY);

    private final FamilyVariant variant;
    private final CounterRandom random;
    private final Start start;
    private double logPrice;
    private double recentSquare = 1;
    private Regime state = Regime.CHOPPY;
    private int left;
    private double drift;
    private double level;
    private double pull;

    /// Where a path begins: the first of its ten random streams, its deviation an hour, its price.
    record Start(long stream, double deviation, double price) {}

    /// What all products share at a bar.
    record Shared(int bar, boolean crisis, int crisisAge, double correlation, long stream) {}

    VariantPath(FamilyVariant variant, CounterRandom random, Start start) {
        this.variant = variant;
        this.random = random;
        this.start = start;
        this.logPrice = StrictMath.log(start.price());
    }

    GeneratedBar next(Shared shared) {
        Regime current = shared.crisis() ? Regime.CRISIS : calmState(shared.bar());
        double deviation = deviation(current, shared);
        double open = logPrice;
        double high = open;
        double low = open;
        for (int substep = 0; substep < SUBSTEPS; substep++) {
            double noise = deviation / StrictMath.sqrt(SUBSTEPS) * noise(shared, substep);
            logPrice += noise + push(current, deviation) / SUBSTEPS;
            high = Math.max(high, logPrice);
            low = Math.min(low, logPrice);
        }
        double score = (logPrice - open) / start.deviation();
        recentSquare = 0.97 * recentSquare + 0.03 * Math.min(score * score, 25);
        double reach = 0.15 * deviation;
        high += reach * -StrictMath.log(uniform(3, shared.bar())) + wick(current, 4, shared);
        low -= reach * -StrictMath.log(uniform(5, shared.bar())) + wick(current, 6, shared);
        double volume = 100 * StrictMath.exp(0.4 * random.normal(start.stream() + 7, shared.bar()));
        return new GeneratedBar(
                StrictMath.exp(open),
                StrictMath.exp(high),
                StrictMath.exp(low),
                StrictMath.exp(logPrice),
                volume * (0.6 + 0.4 * Math.abs(score)),
                current,
                List.of(new Waypoint(SECONDS_PER_HOUR, logPrice)));
    }

    /// A number of bars, at least a day, geometric around `mean`.
    static int duration(int mean, double uniform) {
        double p = 1.0 / (mean - SHORTEST_BARS);
        return SHORTEST_BARS + (int) (StrictMath.log(uniform) / StrictMath.log(1 - p));
    }

    private Regime calmState(int bar) {
        if (left == 0) {
            Regime before = state;
            List<Regime> others = CALM.stream().filter(each -> each != before).toList();
            state = others.get(uniform(0, bar) < 0.5 ? 0 : 1);
            left = duration(variant.meanBars().get(state.ordinal()), uniform(1, bar));
            double strength = uniform(2, bar);
            double sign = uniform(8, bar) < 0.5 ? 1 : -1;
            double span = variant.strongestDrift() - variant.weakestDrift();
            drift = sign * (variant.weakestDrift() + span * strength);
            level = logPrice;
            pull = 1 - StrictMath.pow(0.5, 1 / (3 + 5 * strength));
        }
        left--;
        return state;
    }

    private double deviation(Regime current, Shared shared) {
        double multiple = variant.volatility().get(current.ordinal());
        if (current == Regime.CRISIS) {
            double onset = Math.min(1, (shared.crisisAge() + 1.0) / CRISIS_ONSET_BARS);
            return start.deviation() * (1 + (multiple - 1) * onset);
        }
        boolean outlier = uniform(9, shared.bar()) < variant.outlierFraction();
        double clustering = StrictMath.sqrt(0.6 + 0.4 * Math.min(recentSquare, 4));
        return start.deviation() * multiple * clustering * (outlier ? 3 : 1);
    }

    /// What the state adds to the log price in one bar.
    private double push(Regime current, double deviation) {
        return switch (current) {
            case TRENDING -> drift * start.deviation();
            case RANGING -> (level - logPrice) * pull;
            case CRISIS -> -0.12 * deviation;
            case CHOPPY, UNKNOWN -> 0;
        };
    }

    private double wick(Regime current, int offset, Shared shared) {
        double draw = uniform(offset, shared.bar());
        boolean hasWick = current == Regime.CHOPPY && draw < WICK_FRACTION / 2;
        return hasWick ? start.deviation() * (0.8 + 2 * draw / WICK_FRACTION) : 0;
    }

    private double noise(Shared shared, int substep) {
        long index = (long) shared.bar() * SUBSTEPS + substep;
        double common = random.normal(shared.stream(), index);
        double own = random.normal(1_000 + start.stream(), index);
        return StrictMath.sqrt(shared.correlation()) * common
                + StrictMath.sqrt(1 - shared.correlation()) * own;
    }

    private double uniform(int offset, int bar) {
        return random.uniform(start.stream() + offset, bar);
    }
}
