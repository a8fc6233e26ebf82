// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.CorrelationMatrix;
import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.covariance.RollingCorrelation;
import dev.tradewind.analytics.valueatrisk.EmpiricalLoss;
import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.MultivariateT;
import dev.tradewind.analytics.valueatrisk.PreTradeRisk;
import dev.tradewind.launcher.valueatrisk.ParallelBlocks;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// Risk mathematics. Short calls are measured many at a time, so that the clock costs nothing.
final class RiskCases {

    private static final int HELD = 50;
    private static final int DAYS = 1_000;
    private static final int PRE_TRADE_DAYS = 500;
    private static final long DAILY_SEED = 7;
    private static final int MARKET = 100;
    private static final int HOURS = 720;
    private static final long HOURLY_SEED = 8;
    private static final int HISTORICAL_CALLS = 2_000;
    private static final int SCENARIOS = 100_000;
    private static final long SCENARIO_SEED = 5;
    private static final int CORRELATION_CALLS = 200;
    private static final int TRADES = 2_000;
    private static final double CONFIDENCE = 0.95;

    private RiskCases() {}

    static List<QuantCase> all() {
        return List.of(
                new QuantCase("var.hist.50x1000", "call", HISTORICAL_CALLS, RiskCases::historical),
                new QuantCase("var.mc.50x100k", "scenario", SCENARIOS, RiskCases::monteCarlo),
                new QuantCase("corr.100x720", "call", CORRELATION_CALLS, RiskCases::correlation),
                new QuantCase("corr.roll.100x720", "update", HOURS, RiskCases::rollingCorrelation),
                new QuantCase("pretrade.50x500", "trade", TRADES, RiskCases::preTrade));
    }

    /// Value at risk and shortfall of equal weights from 1,000 days of 50 assets.
    private static DoubleSupplier historical() {
        ReturnMatrix returns = daily(DAYS);
        double[] weights = equalWeights();
        return () -> {
            double loss = 0;
            for (int call = 0; call < HISTORICAL_CALLS; call++) {
                loss = EmpiricalLoss.of(returns.portfolio(weights), CONFIDENCE).valueAtRisk();
            }
            return loss;
        };
    }

    /// The same from covariance, factor and 100,000 draws of all 50 shocks.
    private static DoubleSupplier monteCarlo() {
        ReturnMatrix returns = daily(DAYS);
        double[] weights = equalWeights();
        MonteCarlo simulation = new MonteCarlo(SCENARIOS, 1, SCENARIO_SEED);
        BlockRunner runner = ParallelBlocks.onAllProcessors();
        return () -> {
            MultivariateT model =
                    MultivariateT.normal(new double[HELD], Covariance.sample(returns))
                            .orElseThrow();
            return simulation.loss(model, weights, CONFIDENCE, runner).valueAtRisk();
        };
    }

    /// All pairs of 100 assets over 720 hours.
    private static DoubleSupplier correlation() {
        double[][] rows = Workload.returns(HOURS, MARKET, HOURLY_SEED);
        return () -> {
            double entry = 0;
            for (int call = 0; call < CORRELATION_CALLS; call++) {
                entry = CorrelationMatrix.of(rows).at(0, MARKET - 1).orElseThrow();
            }
            return entry;
        };
    }

    /// The same matrix, kept up to date over 720 more hours; an entry is read after each. The hours repeat, so
    /// that the last entry is that of the full computation.
    private static DoubleSupplier rollingCorrelation() {
        double[][] rows = Workload.returns(HOURS, MARKET, HOURLY_SEED);
        RollingCorrelation rolling = new RollingCorrelation(MARKET, HOURS);
        for (double[] row : rows) {
            rolling.add(row);
        }
        return () -> {
            double entry = 0;
            for (double[] row : rows) {
                rolling.add(row);
                entry = rolling.at(0, MARKET - 1).orElseThrow();
            }
            return entry;
        };
    }

    /// Every method before and after a trade, at three confidences, with components, for 50 positions and 500
    /// days. The check figure is the 99th percentile of a single trade in microseconds.
    private static DoubleSupplier preTrade() {
        ReturnMatrix returns = daily(PRE_TRADE_DAYS);
        PreTradeRisk risk =
                PreTradeRisk.of(returns, equalWeights(), List.of(0.95, 0.975, 0.99)).orElseThrow();
        long[] nanos = new long[TRADES];
        return () -> {
            double last = 0;
            for (int trade = 0; trade < TRADES; trade++) {
                long start = System.nanoTime();
                PreTradeRisk.Answer answer = risk.with(trade % HELD, 1e-3 * (trade % 7 - 3));
                nanos[trade] = System.nanoTime() - start;
                last += answer.after().size();
            }
            Arrays.sort(nanos);
            return last > 0 ? nanos[TRADES * 99 / 100] / 1e3 : last;
        };
    }

    private static ReturnMatrix daily(int days) {
        List<String> names = IntStream.range(0, HELD).mapToObj(i -> "asset" + i).toList();
        return ReturnMatrix.ofRows(names, Workload.returns(days, HELD, DAILY_SEED));
    }

    private static double[] equalWeights() {
        double[] weights = new double[HELD];
        Arrays.fill(weights, 1.0 / HELD);
        return weights;
    }
}
