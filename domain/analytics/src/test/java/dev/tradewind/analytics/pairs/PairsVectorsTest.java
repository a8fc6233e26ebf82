// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// If this failed, our pairs tools would disagree with `pairs_expected`, which a separate program
/// computed and compared with `arch` and statsmodels.
@WithVectors
class PairsVectorsTest {

    private final double[] x = logarithms("x");
    private final double[] y = logarithms("y");
    private final Json expected = SharedFolder.json("pairs_expected.json");

    @Test
    void agreesOnEngleGranger() {
        agree(y, x, expected.at("engle_granger"));
        Json walk = expected.at("independent_walk");
        agree(walk.at("log_price").numbers(), x, walk.at("engle_granger_vs_x"));
    }

    private static void agree(double[] y, double[] x, Json expected) {
        EngleGranger one = EngleGranger.of(y, x, Lags.fixed(1)).orElseThrow();
        Close.to("alpha", one.hedge().alpha(), expected.number("alpha"));
        Close.to("beta", one.hedge().beta(), expected.number("beta"));
        Close.to(
                "residuals",
                Arrays.copyOf(one.hedge().residuals(), 3),
                expected.at("resid_first3").numbers());
        agree(one.test(), expected.at("lag1"));
        agree(EngleGranger.of(y, x, Lags.fixed(0)).orElseThrow().test(), expected.at("lag0"));
        UnitRoot chosen = EngleGranger.of(y, x, Lags.chosenUpTo(8)).orElseThrow().test();
        agree(chosen, expected.at("aic8"));
        assertThat(chosen.lags()).isEqualTo(expected.at("aic8").at("usedlag").integer());
        double[] critical = expected.at("crit_1_5_10").numbers();
        Close.to("1 %", chosen.critical().onePercent(), critical[0]);
        Close.to("5 %", chosen.critical().fivePercent(), critical[1]);
        Close.to("10 %", chosen.critical().tenPercent(), critical[2]);
    }

    private static void agree(UnitRoot ours, Json expected) {
        Close.to("t", ours.statistic(), expected.number("t"));
        Close.to("p", ours.p(), expected.number("p"));
    }

    @Test
    void agreesOnTheUnitRootTestWithConstant() {
        UnitRoot ours = UnitRoot.withConstant(x, Lags.fixed(1)).orElseThrow();
        Json adf = expected.at("adf_const_lag1_x");
        agree(ours, adf);
        assertThat(ours.rows()).isEqualTo(adf.at("nobs").integer());
        Close.to("1 %", ours.critical().onePercent(), adf.at("crit").number("1%"));
        Close.to("5 %", ours.critical().fivePercent(), adf.at("crit").number("5%"));
        Close.to("10 %", ours.critical().tenPercent(), adf.at("crit").number("10%"));
    }

    @Test
    void agreesOnJohansen() {
        Johansen ours = Johansen.of(new double[][] {y, x}, 1).orElseThrow();
        Json johansen = expected.at("johansen_det0_kdiff1");
        Close.to("eigenvalues", ours.eigenvalues(), johansen.at("eig").numbers());
        Close.to("vector", ours.vectors()[0], johansen.at("first_vector_normalised").numbers());
        for (int r = 0; r < 2; r++) {
            Johansen.RankTest trace = ours.trace().get(r);
            Johansen.RankTest maximum = ours.maximum().get(r);
            Close.to("trace", trace.statistic(), johansen.at("trace").at(r).number());
            Close.to("maximum", maximum.statistic(), johansen.at("maxeig").at(r).number());
            Close.to("bounds", bounds(trace), johansen.at("trace_crit_90_95_99").at(r).numbers());
            Close.to(
                    "bounds", bounds(maximum), johansen.at("maxeig_crit_90_95_99").at(r).numbers());
        }
    }

    private static double[] bounds(Johansen.RankTest test) {
        return new double[] {test.ninety(), test.ninetyFive(), test.ninetyNine()};
    }

    @Test
    void agreesOnTheReversionOfTheSpread() {
        double[] spread = EngleGranger.of(y, x, Lags.fixed(1)).orElseThrow().hedge().residuals();
        agree(OrnsteinUhlenbeck.of(spread).orElseThrow(), expected.at("ou_on_ols_resid"));
        Json walk = expected.at("independent_walk");
        double[] level = walk.at("log_price").numbers();
        agree(OrnsteinUhlenbeck.of(level).orElseThrow(), walk.at("ou"));
    }

    private static void agree(OrnsteinUhlenbeck ours, Json expected) {
        Close.to("a", ours.intercept(), expected.number("a"));
        Close.to("phi", ours.phi(), expected.number("phi"));
        Close.to("deviation", ours.deviation(), expected.number("sd_resid"));
        Close.to("half-life", ours.halfLifeBars().orElseThrow(), expected.number("half_life"));
        Close.to("mean", ours.mean().orElseThrow(), expected.number("mean"));
        Close.to(
                "stationary",
                ours.stationaryDeviation().orElseThrow(),
                expected.number("sd_stationary"));
    }

    @Test
    void agreesOnEveryBarOfTheKalmanFilter() {
        double[][] bars = SharedFolder.table("pairs_expected.csv").rows();
        KalmanHedge ours = KalmanHedge.standard();
        for (int t = 0; t < bars.length; t++) {
            ours.update(x[t], y[t]);
            double[] bar = {
                ours.alpha(),
                ours.beta(),
                ours.innovation(),
                ours.innovationVariance(),
                ours.score()
            };
            Close.to("bar " + t, bar, Arrays.copyOfRange(bars[t], 4, 9));
        }
    }

    private static double[] logarithms(String column) {
        return Arrays.stream(SharedFolder.table("pairs_400.csv").column(column))
                .map(StrictMath::log)
                .toArray();
    }
}
