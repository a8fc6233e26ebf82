// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.distribution.NormalBlock;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, positions would grow with an edge that is only imagined.
class KellyTest {

    private static final double VOLATILITY = 0.05;
    private static final int PATHS = 1_000;

    @Test
    @WithVectors
    void agreesWithTheVectors() {
        Json file = SharedFolder.json("covariance_kelly.json");
        for (Json each : file.at("kelly").list()) {
            KellyBet bet =
                    new KellyBet(each.number("edge"), each.number("win_rate"), each.number("vol"));
            int trades = each.at("n_trades").integer();
            KellySize size = KellySize.of(bet, trades, 0.25, List.of());
            Close.to("win", bet.win(), each.number("win"));
            Close.to("loss", bet.loss(), each.number("loss"));
            Close.to("full", size.raw(), each.number("full"));
            Close.to("continuous", bet.continuous(), each.number("continuous"));
            Close.to("evidence", size.squaredEvidence(), each.number("t_squared"));
            double kept = size.squaredEvidence() / (1 + size.squaredEvidence());
            Close.to("shrunk", bet.continuous() * kept, each.number("shrunk_continuous"));
        }
        for (Json each : file.at("kelly_binary").list()) {
            Close.to(
                    "binary",
                    KellyBet.binary(each.number("p"), each.number("b")),
                    each.number("full"));
        }
        Json many = file.at("kelly_multi");
        Close.to(
                "many",
                KellyPortfolio.full(many.at("mu").numbers(), many.at("cov").rows()).orElseThrow(),
                many.at("full").numbers());
    }

    @Test
    void listsEveryStep() {
        KellyBet bet = new KellyBet(0.02, 0.55, 0.1);
        KellySize size =
                KellySize.of(
                        bet,
                        200,
                        0.25,
                        List.of(new SizeCap("position", 0.2), new SizeCap("gross", 0.8)));
        Close.to("raw", size.raw(), 0.02 / (bet.win() * bet.loss()));
        Close.to("shrunk", size.shrunk(), size.raw() * 8 / 9);
        Close.to("fractional", size.fractional(), size.shrunk() / 4);
        assertThat(size.size()).isEqualTo(0.2).isEqualTo(size.capped());
        assertThat(size.binding()).map(SizeCap::name).hasValue("position");
        assertThat(size.hasEnoughTrades()).isTrue();
        assertThat(KellySize.of(bet, 200, 0.1, List.of(new SizeCap("gross", 0.8))).binding())
                .isEmpty();
    }

    @Test
    void growsWithEdgeAndTradesAndShrinksWithVolatility() {
        double last = -1;
        for (double edge = -0.01; edge < 0.03; edge += 0.002) {
            double size = size(edge, 0.1, 100);
            assertThat(size).isGreaterThanOrEqualTo(last);
            last = size;
        }
        assertThat(size(0.01, 0.1, 400)).isGreaterThan(size(0.01, 0.1, 100));
        assertThat(size(0.01, 0.2, 100)).isLessThan(size(0.01, 0.1, 100));
        assertThat(size(-0.01, 0.1, 100)).isZero();
        assertThat(size(0.01, 0.1, 29)).isZero();
        assertThat(size(0.01, 0.1, 30)).isPositive();
    }

    @Test
    void doesNotTrustABetThatCannotLose() {
        KellySize size = KellySize.of(new KellyBet(0.5, 0.5, 0.1), 100, 0.25, List.of());
        assertThat(size.contradictory()).isTrue();
        assertThat(size.raw()).isEqualTo(2);
        assertThatThrownBy(() -> new KellyBet(0.1, 1, 0.1)).hasMessageContaining("winRate");
        assertThatThrownBy(() -> new KellyBet(0.1, 0.5, 0)).hasMessageContaining("volatility");
    }

    @Test
    void holdsWhatASpotAccountCan() {
        assertThat(KellyPortfolio.longOnly(new double[] {0.5, -0.3, 0.1}, 0.25, 1))
                .containsExactly(0.25, 0, 0.1);
        double[] scaled = KellyPortfolio.longOnly(new double[] {3, 3, 6}, 5, 1);
        assertThat(Arrays.stream(scaled).sum()).isEqualTo(1, within(1e-12));
        assertThat(KellyPortfolio.full(new double[1], new double[1][1])).isEmpty();
    }

    /// The growth test of 3.6: at most 6 % of paths halve from a peak at edge 0.005, and at no edge the median
    /// path loses at most 0.03 in logarithms.
    @Test
    void survivesItsOwnEstimates() {
        double[] withEdge = new double[PATHS];
        double[] withoutEdge = new double[PATHS];
        int halved = 0;
        for (int path = 0; path < PATHS; path++) {
            Growth growth = new Growth(1, path, 0.005);
            growth.run();
            halved += growth.deepest < 0.5 ? 1 : 0;
            withEdge[path] = growth.log;
            Growth idle = new Growth(2, path, 0);
            idle.run();
            withoutEdge[path] = idle.log;
        }
        Arrays.sort(withEdge);
        Arrays.sort(withoutEdge);
        assertThat(halved / (double) PATHS).isLessThanOrEqualTo(0.06);
        assertThat(withoutEdge[PATHS / 2]).isGreaterThanOrEqualTo(-0.03);
        assertThat(withEdge[PATHS / 2]).isPositive();
    }

    private static double size(double edge, double volatility, int trades) {
        return KellySize.of(new KellyBet(edge, 0.5, volatility), trades, 0.25, List.of()).size();
    }

    /// One path: 60 past trades, 500 future ones, the edge estimated anew after each.
    private static final class Growth {
        private final double[] returns = new double[560];
        private final double[] normals = new double[560];
        private double log;
        private double deepest = 1;

        Growth(long seed, int path, double edge) {
            new NormalBlock(seed, normals.length).fill(path, 0, normals);
            for (int i = 0; i < returns.length; i++) {
                returns[i] = edge + VOLATILITY * normals[i];
            }
        }

        void run() {
            double sum = Arrays.stream(returns, 0, 60).sum();
            double peak = 0;
            List<SizeCap> caps = List.of(new SizeCap("leverage", 1 / (5 * VOLATILITY)));
            for (int trade = 60; trade < returns.length; trade++) {
                KellyBet bet = new KellyBet(sum / trade, 0.5, VOLATILITY);
                double size = KellySize.of(bet, trade, 0.25, caps).size();
                log += StrictMath.log1p(Math.max(-0.99, size * returns[trade]));
                peak = Math.max(peak, log);
                deepest = Math.min(deepest, StrictMath.exp(log - peak));
                sum += returns[trade];
            }
        }
    }
}
