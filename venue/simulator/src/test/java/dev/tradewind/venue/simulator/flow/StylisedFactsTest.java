// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.venue.simulator.generator.FamilyA;
import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// If this failed, the generated market would lack what makes real ones hard: fat tails, calm and
/// stormy hours, crises that strike everything at once.
class StylisedFactsTest {

    private static final long SEED = 7;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS_PER_HOUR = 360;

    private static double[] middles = {};

    @BeforeAll
    static void tradeForHours() {
        middles = new FlowRun(SEED, 10, "BTC-USD").middles(12 * STEPS_PER_HOUR, STEP)[0];
    }

    @Test
    void hasFatTails() {
        assertThat(Series.returns(middles, 1).kurtosis()).isBetween(5.0, 60.0);
        assertThat(Series.returns(middles, 6).kurtosis()).isBetween(5.0, 60.0);
    }

    @Test
    void clustersItsVolatility() {
        Series sizes = Series.returns(middles, 1).sizes();

        assertThat(IntStream.rangeClosed(1, 20).mapToDouble(sizes::autocorrelation))
                .allSatisfy(each -> assertThat(each).isGreaterThan(sizes.noise()));
        assertThat(sizes.autocorrelation(1)).isBetween(0.15, 0.6);
    }

    @Test
    void doesNotForetellItsReturns() {
        Series returns = Series.returns(middles, 1);

        assertThat(Math.abs(returns.autocorrelation(1))).isLessThan(0.1);
        assertThat(IntStream.rangeClosed(3, 40).mapToDouble(returns::autocorrelation))
                .allSatisfy(each -> assertThat(Math.abs(each)).isLessThan(3 * returns.noise()));
    }

    @Test
    void correlatesMoreInACrisis() {
        int crisis = firstCrisis();
        FlowRun calm = new FlowRun(SEED, crisis - 8, "BTC-USD", "ETH-USD");
        FlowRun stormy = new FlowRun(SEED, crisis, "BTC-USD", "ETH-USD");

        Series[] before = returns(calm);
        Series[] within = returns(stormy);

        double ordinary = before[0].correlation(before[1]);
        double jumped = within[0].correlation(within[1]);
        assertThat(ordinary).isBetween(0.3, 0.75);
        assertThat(jumped).isBetween(ordinary + 0.1, 0.97);
        assertThat(within[0].deviation()).isGreaterThan(1.5 * before[0].deviation());
        assertThat(depth(stormy)).isLessThan(0.7 * depth(calm));
    }

    private static double depth(FlowRun run) {
        return DoubleStream.of(run.door(0).depth(Side.BUY, 10), run.door(0).depth(Side.SELL, 10))
                .sum();
    }

    private static Series[] returns(FlowRun run) {
        double[][] prices = run.middles(5 * STEPS_PER_HOUR, STEP);
        return new Series[] {Series.returns(prices[0], 6), Series.returns(prices[1], 6)};
    }

    private static int firstCrisis() {
        FamilyA path = new FamilyA(SEED, FamilyA.PRODUCTS);
        int hour = 0;
        while (path.next().getFirst().label() != Regime.CRISIS) {
            hour++;
        }
        return hour;
    }
}
