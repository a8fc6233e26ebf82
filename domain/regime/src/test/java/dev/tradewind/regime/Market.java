// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.RegimeReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A hand-made hourly market: each instant every product moves by a drift, a share of a common
/// shock and a shock of its own. Seeded, so every run sees the same bars.
final class Market {

    static final Timeframe HOUR = Timeframe.ONE_HOUR;
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /// How prices move: per bar, as fractions. `pull` draws the price back to where the phase
    /// began.
    record Phase(double drift, double deviation, double commonFraction, double pull) {
        static final Phase CALM = new Phase(0, 0.004, 0.5, 0.25);
        static final Phase TREND = new Phase(0.006, 0.004, 0.5, 0);
        static final Phase NOISE = new Phase(0, 0.012, 0.5, 0.25);
        static final Phase CRASH = new Phase(-0.01, 0.03, 0.98, 0);
    }

    private final CounterRandom random;
    private final List<Symbol> symbols;
    private final double[] levels;
    private final RegimeEngine engine;
    private int bars;

    Market(long seed, RegimeEngine engine, String... symbols) {
        this.random = new CounterRandom(seed);
        this.symbols = Stream.of(symbols).map(Symbol::parse).toList();
        this.levels = new double[symbols.length];
        this.engine = engine;
        Arrays.fill(levels, StrictMath.log(1000));
    }

    /// Moves on by `count` bars and answers the readings of each.
    List<List<RegimeReading>> run(Phase phase, int count) {
        List<List<RegimeReading>> readings = new ArrayList<>();
        double[] anchors = levels.clone();
        for (int i = 0; i < count; i++) {
            List<ClosedBar> closed = step(phase, anchors);
            readings.add(engine.onInstant(asOf(), closed));
        }
        return readings;
    }

    /// The bars of one more instant, not given to the engine.
    List<ClosedBar> step(Phase phase) {
        return step(phase, levels.clone());
    }

    /// Close of the newest bar.
    Instant asOf() {
        return START.plus(HOUR.length().multipliedBy(bars));
    }

    private List<ClosedBar> step(Phase phase, double[] anchors) {
        Instant open = asOf();
        double common = random.normal(0, bars);
        List<ClosedBar> closed = new ArrayList<>();
        for (int s = 0; s < symbols.size(); s++) {
            double own = random.normal(10 + s, bars);
            double share = phase.commonFraction();
            double shock = Math.sqrt(share) * common + Math.sqrt(1 - share) * own;
            double before = levels[s];
            levels[s] +=
                    phase.drift()
                            + phase.deviation() * shock
                            + phase.pull() * (anchors[s] - before);
            double wick = phase.deviation() * 0.3 * (1 + random.uniform(50 + s, bars));
            closed.add(new ClosedBar(symbols.get(s), HOUR, bar(open, before, levels[s], wick)));
        }
        bars++;
        return closed;
    }

    private static Bar bar(Instant open, double from, double to, double wick) {
        return Bar.recorded(
                open,
                price(from),
                price(Math.max(from, to) + wick),
                price(Math.min(from, to) - wick),
                price(to),
                Quantity.of("1"));
    }

    private static Price price(double level) {
        return new Price(new BigDecimal(StrictMath.exp(level)).setScale(4, RoundingMode.HALF_EVEN));
    }
}
