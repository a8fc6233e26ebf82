// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// If this failed, our crisis measures would disagree with the shared vectors (`regime_tools.json`,
/// market).
@WithVectors
class SharedMarketTest {

    private static final Offset<Double> TOLERANCE = within(1e-9);

    @Test
    void agreesWithCorrelationAndAbsorption() {
        Json market = SharedFolder.json("regime_tools.json").at("market");
        double[][] returns = market.at("returns").rows();
        for (Json expected : market.at("cases").list()) {
            MarketStructure structure =
                    MarketStructure.of(part(returns, expected.at("rows"))).orElseThrow();

            assertThat(structure.averageCorrelation())
                    .isCloseTo(expected.at("avg_corr").number(), TOLERANCE);
            assertThat(structure.largestEigenvalueFraction())
                    .isCloseTo(expected.at("eig_share").number(), TOLERANCE);
            assertThat(structure.absorptionFraction())
                    .isCloseTo(expected.at("absorption").number(), TOLERANCE);
            assertThat(structure.factors()).isEqualTo(expected.at("n_eig").integer());
        }
    }

    @Test
    void agreesWithTurbulence() {
        Json market = SharedFolder.json("regime_tools.json").at("market");
        double[][] returns = market.at("returns").rows();
        for (Json expected : market.at("turbulence").list()) {
            double[][] history = part(returns, expected.at("history_rows"));
            Turbulence.Distance distance =
                    Turbulence.plain(history)
                            .orElseThrow()
                            .distance(returns[expected.at("row").integer()]);

            double squared = expected.at("d2").number();
            assertThat(distance.squared()).isCloseTo(squared, within(1e-9 * Math.max(1, squared)));
            assertThat(distance.chiSquareFraction())
                    .isCloseTo(expected.at("chi2_cdf").number(), TOLERANCE);
        }
    }

    private static double[][] part(double[][] rows, Json range) {
        int[] bounds = range.integers();
        return Arrays.copyOfRange(rows, bounds[0], bounds[1]);
    }
}
