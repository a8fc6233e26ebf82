// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The price path of one product of a generated market. Bars are visited in order.
final class ProductPath {

    private static final double HOURS_PER_YEAR = 8760;
    private static final int SECONDS_PER_SUBSTEP = 3600 / FamilyA.SUBSTEPS;

    /// When within its substep a wick is reached.
    private static final double WICK_PLACE = 0.6;

    private static final List<Regime> CALM =
            List.of(Regime.TRENDING, Regime.RANGING, Regime.CHOPPY);
    private static final Map<Regime, Double> VOLATILITY =
            new EnumMap<>(
                    Map.of(
                            Regime.TRENDING, 0.9,
                            Regime.RANGING, 0.75,
                            Regime.CHOPPY, 1.2,
                            Regime.CRISIS, 2.8));
    private static final Map<Regime, Integer> MEAN_BARS =
            new EnumMap<>(Map.of(Regime.TRENDING, 160, Regime.RANGING, 160, Regime.CHOPPY, 130));
    private static final Map<Regime, double[]> SUCCESSORS =
            new EnumMap<>(
                    Map.of(
                            Regime.TRENDING, new double[] {0, 0.55, 0.45},
                            Regime.RANGING, new double[] {0.45, 0, 0.55},
                            Regime.CHOPPY, new double[] {0.4, 0.6, 0}));

    private final CounterRandom random;
    private final long stream;
    private final SequentialDraws draws;
    private final double hourlyVolatility;
    private Segment segment;
    private int barsLeft;
    private boolean afterCrisis;
    private double logPrice;
    private double clustering = 1;
    private int bar = -1;

    ProductPath(CounterRandom random, int index, FamilyA.Product product) {
        this.random = random;
        this.stream = 1000L * (index + 1);
        this.draws = new SequentialDraws(random, stream + 4);
        this.hourlyVolatility = product.annualVolatility() / StrictMath.sqrt(HOURS_PER_YEAR);
        this.logPrice = StrictMath.log(product.firstPrice());
        this.segment = draw(0.36, 0.36, 0.28);
    }

    /// The next bar, made of the shared factors of that bar.
    GeneratedBar next(MarketFactors market) {
        bar++;
        Segment current = regimeOfBar(market);
        double base = VOLATILITY.getOrDefault(current.regime(), 1.0) * hourlyVolatility;
        double sigma = base * StrictMath.sqrt(clustering) * market.volatilityFactor();
        Walk walk = new Walk(logPrice);
        List<Waypoint> way = new ArrayList<>();
        double shocks = 0;
        for (int substep = 0; substep < FamilyA.SUBSTEPS; substep++) {
            double shock = shock(market, substep);
            shocks += shock;
            walk.step(sigma / StrictMath.sqrt(FamilyA.SUBSTEPS) * shock);
            walk.step(current.pull(walk.before(), base));
            walk.step(substep == 6 && market.isCrisis() ? -market.jump() * sigma : 0);
            walk.settle();
            double wick = wick(current.regime(), substep, sigma);
            walk.touch(wick);
            if (wick != 0) {
                way.add(new Waypoint(second(substep + WICK_PLACE), walk.before() + wick));
            }
            way.add(new Waypoint(second(substep + 1), walk.before()));
        }
        double day = shocks / StrictMath.sqrt(FamilyA.SUBSTEPS);
        clustering = 0.05 + 0.05 * day * day * clustering + 0.90 * clustering;
        return close(walk, sigma, current.regime(), way);
    }

    private static int second(double substeps) {
        return (int) (substeps * SECONDS_PER_SUBSTEP);
    }

    private Segment regimeOfBar(MarketFactors market) {
        if (market.isCrisis()) {
            afterCrisis = true;
            return new Segment(Regime.CRISIS, 0, 0, 1);
        }
        if (afterCrisis) {
            segment = draw(0.2, 0.2, 0.6);
        } else if (barsLeft == 0) {
            segment = draw(SUCCESSORS.getOrDefault(segment.regime(), new double[] {1}));
        }
        afterCrisis = false;
        barsLeft--;
        return segment;
    }

    private Segment draw(double... probabilities) {
        Regime regime = CALM.get(draws.pick(probabilities));
        barsLeft = draws.duration(MEAN_BARS.getOrDefault(regime, 0));
        return Segment.draw(regime, logPrice, draws);
    }

    private double shock(MarketFactors market, int substep) {
        double share = market.correlation();
        double own = random.studentT4(stream, (long) bar * FamilyA.SUBSTEPS + substep);
        return StrictMath.sqrt(share) * market.factor(substep) + StrictMath.sqrt(1 - share) * own;
    }

    /// How far a choppy bar is touched away from its path after this substep, in log price.
    private double wick(Regime regime, int substep, double sigma) {
        boolean hasWick = regime == Regime.CHOPPY && random.uniform(stream + 1, bar) < 0.20;
        if (!hasWick || substep != 2 + (int) Math.floor(8 * random.uniform(stream + 2, bar))) {
            return 0;
        }
        double size = 2 * random.uniform(stream + 3, bar) - 1;
        return Math.signum(size) * (0.8 + Math.abs(size)) * sigma;
    }

    private GeneratedBar close(Walk walk, double sigma, Regime regime, List<Waypoint> way) {
        double extension = 0.20 * sigma;
        double high = walk.high() - extension * StrictMath.log(random.uniform(stream + 5, bar));
        double low = walk.low() + extension * StrictMath.log(random.uniform(stream + 6, bar));
        double open = logPrice;
        logPrice = walk.price();
        double move = Math.abs(logPrice - open) / hourlyVolatility;
        double activity = StrictMath.exp(0.5 * random.normal(stream + 7, bar) - 0.125);
        return new GeneratedBar(
                StrictMath.exp(open),
                StrictMath.exp(high),
                StrictMath.exp(low),
                StrictMath.exp(logPrice),
                100 * activity * (0.5 + 0.5 * move),
                regime,
                way);
    }
}
