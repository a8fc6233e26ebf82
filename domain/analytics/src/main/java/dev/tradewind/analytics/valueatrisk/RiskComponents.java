// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.linear.Matrices;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The value at risk of a normal around zero, split over the assets so that the parts add up to it.
///
/// Source: Garman 1996; Tradewind quantitative specification 3.2: marginal_i = z(Σw)_i/σ, component_i =
/// w_i·marginal_i.
///
/// @param deviation standard deviation of the profit
/// @param valueAtRisk z·deviation
/// @param marginal per asset, the change of the value at risk per unit of money added
/// @param component per asset, its part of the value at risk
/// @param share per asset, component / valueAtRisk; zero where nothing is at risk
public record RiskComponents(
        double deviation,
        double valueAtRisk,
        double[] marginal,
        double[] component,
        double[] share) {

    /// Of `positions` (money per asset) under `covariance` of one period, for `horizon` periods.
    public static RiskComponents parametric(
            double[] positions, double[][] covariance, double confidence, int horizon) {
        return of(positions, Matrices.times(covariance, positions), confidence, horizon);
    }

    /// From Σ·positions.
    static RiskComponents of(
            double[] positions, double[] covarianceTimesPositions, double confidence, int horizon) {
        EmpiricalLoss.requireConfidence(confidence);
        double z = Normal.quantile(confidence) * Math.sqrt(horizon);
        double variance = Matrices.dot(positions, covarianceTimesPositions);
        double deviation = Math.sqrt(Math.max(0, variance));
        double[] marginal = new double[positions.length];
        double[] component = new double[positions.length];
        double[] share = new double[positions.length];
        for (int i = 0; i < positions.length && deviation > 0; i++) {
            marginal[i] = z * covarianceTimesPositions[i] / deviation;
            component[i] = positions[i] * marginal[i];
            share[i] = component[i] / (z * deviation);
        }
        return new RiskComponents(
                deviation * Math.sqrt(horizon), z * deviation, marginal, component, share);
    }

    /// Mean loss of every asset over the ⌊αn⌋ worst periods of the whole (at least one). The parts add up
    /// to the historical expected shortfall where αn is whole.
    public static double[] historicalShortfall(
            ReturnMatrix returns, double[] positions, double confidence) {
        EmpiricalLoss.requireConfidence(confidence);
        double[] profits = returns.portfolio(positions);
        int worst = Math.max(1, (int) EmpiricalLoss.tailSize(profits.length, confidence));
        int[] periods = worstPeriods(profits, worst);
        double[] losses = new double[positions.length];
        for (int i = 0; i < losses.length; i++) {
            for (int period : periods) {
                losses[i] -= positions[i] * returns.at(period, i) / worst;
            }
        }
        return losses;
    }

    private static int[] worstPeriods(double[] profits, int count) {
        return IntStream.range(0, profits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(period -> profits[period]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
