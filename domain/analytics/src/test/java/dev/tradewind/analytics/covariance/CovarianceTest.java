// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.linear.SymmetricEigen;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, portfolios would be sized on covariances that are wrong or cannot be inverted.
class CovarianceTest {

    @Test
    @WithVectors
    void shrinksAsTheVectorsSay() {
        Json file = SharedFolder.json("covariance_kelly.json");
        double[][] rows = file.at("ledoit_wolf_returns").rows();
        Json identity = file.at("ledoit_wolf_identity");
        LedoitWolf first = LedoitWolf.towardsIdentity(rows);
        Close.to("intensity", first.intensity(), identity.number("shrinkage"));
        Close.to("covariance", first.covariance(), identity.at("cov").rows());
        Json constant = file.at("ledoit_wolf_constant_correlation");
        LedoitWolf second = LedoitWolf.towardsConstantCorrelation(rows);
        Close.to("intensity", second.intensity(), constant.number("shrinkage"));
        Close.to("covariance", second.covariance(), constant.at("cov").rows());
    }

    @Test
    void shrinksAsTheDefinitionWrittenOut() {
        LedoitWolf ours =
                LedoitWolf.towardsIdentity(new double[][] {{1, 2}, {3, 4.5}, {5, 5}, {0, 1}});
        double[] xs = {-1.25, 0.75, 2.75, -2.25};
        double[] ys = {-1.125, 1.375, 1.875, -2.125};
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int t = 0; t < 4; t++) {
            xx += xs[t] * xs[t] / 4;
            xy += xs[t] * ys[t] / 4;
            yy += ys[t] * ys[t] / 4;
        }
        double level = (xx + yy) / 2;
        double noise = 0;
        for (int t = 0; t < 4; t++) {
            double a = xs[t] * xs[t] - xx;
            double b = xs[t] * ys[t] - xy;
            double c = ys[t] * ys[t] - yy;
            noise += (a * a + 2 * b * b + c * c) / 16;
        }
        double distance = (xx - level) * (xx - level) + 2 * xy * xy + (yy - level) * (yy - level);
        Close.to("intensity", ours.intensity(), Math.min(1, noise / distance));
        Close.to("entry", ours.covariance()[0][1], (1 - ours.intensity()) * xy);
    }

    @Test
    void shrinksFullyWhatCannotBeToldApart() {
        double[][] rows = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        assertThat(LedoitWolf.towardsIdentity(rows).intensity()).isEqualTo(1);
        assertThat(LedoitWolf.towardsConstantCorrelation(new double[][] {{1}, {2}}).intensity())
                .isEqualTo(1);
    }

    @Test
    void invertsWhatHasMoreAssetsThanPeriods() {
        double[][] shrunk =
                LedoitWolf.towardsConstantCorrelation(Noise.rows(3, 20, 30, 0.5)).covariance();
        assertThat(SymmetricEigen.of(shrunk).values()[29]).isPositive();
    }

    @Test
    void sampleCovarianceHasDivisorOneLess() {
        double[][] rows = {{1, 2}, {2, 1}, {3, 6}};
        ReturnMatrix matrix = ReturnMatrix.ofRows(List.of("a", "b"), rows);
        Close.to("sample", Covariance.sample(matrix), new double[][] {{1, 2}, {2, 7}});
    }

    @Test
    void weighsRecentPeriodsMore() {
        EwmaCovariance ewma = new EwmaCovariance(2, 0.94);
        double[][] rows = Noise.rows(5, 40, 2, 0.5);
        double[] moments = new double[3];
        for (int t = 0; t < 40; t++) {
            assertThat(ewma.matrix().isPresent()).isEqualTo(t >= 30);
            ewma.add(rows[t]);
            double keep = t < 30 ? 1 : 0.94;
            double weight = t < 30 ? 1 / 30.0 : 0.06;
            moments[0] = keep * moments[0] + weight * rows[t][0] * rows[t][0];
            moments[1] = keep * moments[1] + weight * rows[t][0] * rows[t][1];
            moments[2] = keep * moments[2] + weight * rows[t][1] * rows[t][1];
        }
        Close.to("moment", ewma.matrix().orElseThrow()[0][1], moments[1]);
        Close.to(
                "correlation",
                ewma.correlation().orElseThrow().at(0, 1).orElseThrow(),
                moments[1] / Math.sqrt(moments[0] * moments[2]));
    }

    @Test
    void repairsAnImpossibleCorrelation() {
        double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        double[][] repaired = PositiveSemidefinite.nearest(impossible);
        assertThat(SymmetricEigen.of(repaired).values()[2]).isPositive();
        assertThat(repaired[1][1]).isEqualTo(1);
        assertThat(repaired[0][1]).isPositive().isEqualTo(repaired[1][0], within());
        double[][] sound = {{1, 0.2}, {0.2, 1}};
        assertThat(PositiveSemidefinite.nearest(sound)).isSameAs(sound);
    }

    @Test
    void refusesTooLittle() {
        assertThatThrownBy(() -> Covariance.sample(new double[1][2])).hasMessageContaining("2");
        assertThatThrownBy(() -> LedoitWolf.towardsIdentity(new double[1][2]))
                .hasMessageContaining("2");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }
}
