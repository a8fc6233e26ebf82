// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.analytics.distribution.StudentT;
import dev.tradewind.analytics.valueatrisk.MultivariateT;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.analytics.valueatrisk.SeriesRisk;
import dev.tradewind.analytics.valueatrisk.TailLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The value at risk that every method forecasts for every day of one portfolio, from the days before it.
///
/// Two methods are fitted anew every 25 days only. The simulation is replaced by what it converges to: the profit
/// of a portfolio under a multivariate t is a t itself.
final class Forecasts {

    private static final int REFIT_DAYS = 25;

    private final ReturnMatrix returns;
    private final double[] profits;
    private final StudyConfig config;
    private final double[][][] values;

    private Forecasts(ReturnMatrix returns, double[] weights, StudyConfig config) {
        this.returns = returns;
        this.config = config;
        profits = returns.portfolio(weights);
        int days = Math.max(0, profits.length - config.estimationDays());
        values = new double[RiskMethod.values().length][config.confidences().size()][days];
    }

    static Forecasts of(ReturnMatrix returns, double[] weights, StudyConfig config) {
        Forecasts forecasts = new Forecasts(returns, weights, config);
        forecasts.fill();
        return forecasts;
    }

    /// Profits of the days that were forecast.
    double[] profits() {
        return Arrays.copyOfRange(profits, config.estimationDays(), profits.length);
    }

    /// Forecasts of `method` at confidence number `confidence`, one per day.
    double[] of(RiskMethod method, int confidence) {
        return values[method.ordinal()][confidence];
    }

    private void fill() {
        double freedom = Double.NaN;
        int days = values[0][0].length;
        for (int day = 0; day < days; day++) {
            double[] past = Arrays.copyOfRange(profits, day, day + config.estimationDays());
            SeriesRisk risk = SeriesRisk.of(past, 1).orElseThrow();
            if (day % REFIT_DAYS == 0) {
                freedom = freedom(day);
            }
            for (RiskMethod method : RiskMethod.values()) {
                for (int c = 0; c < config.confidences().size(); c++) {
                    double[] series = values[method.ordinal()][c];
                    double confidence = config.confidences().get(c);
                    series[day] =
                            switch (method) {
                                case MONTE_CARLO -> student(past, freedom, confidence);
                                case PARETO_TAIL ->
                                        day % REFIT_DAYS == 0
                                                ? value(risk, method, confidence)
                                                : series[day - 1];
                                case FILTERED_HISTORICAL,
                                        HISTORICAL,
                                        NORMAL,
                                        RISKMETRICS,
                                        CORNISH_FISHER ->
                                        value(risk, method, confidence);
                            };
                }
            }
        }
    }

    private double freedom(int day) {
        List<String> assets = returns.assets();
        double[][] window = Arrays.copyOfRange(returns.rows(), day, day + config.estimationDays());
        return MultivariateT.fit(ReturnMatrix.ofRows(assets, window))
                .map(MultivariateT::freedom)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double value(SeriesRisk risk, RiskMethod method, double confidence) {
        Optional<TailLoss> loss = risk.figure(method, confidence).loss();
        return loss.map(TailLoss::valueAtRisk)
                .orElseThrow(() ->
                        new IllegalStateException("no figure of " + method + " in the study"));
    }

    private static double student(double[] past, double freedom, double confidence) {
        Sample sample = Sample.of(past);
        double scale = sample.deviation().orElseThrow() * Math.sqrt((freedom - 2) / freedom);
        return scale * new StudentT(freedom).quantile(confidence) - sample.mean();
    }
}
