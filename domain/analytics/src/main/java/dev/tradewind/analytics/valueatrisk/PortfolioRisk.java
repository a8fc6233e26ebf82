// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.base.check.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The risk of a portfolio by every method. Parts that several figures share are computed once. Not for
/// several threads; the simulation may use them through a [BlockRunner].
///
/// Positions are amounts of money at mid prices, negative if short; cash is simply not among them. A figure
/// is the loss over `horizon` periods of the matrix. Without positions every figure is 0.
///
/// Source: Tradewind quantitative specification 3.
public final class PortfolioRisk {

    private final ReturnMatrix returns;
    private final double[] positions;
    private final MonteCarlo simulation;
    private final BlockRunner runner;
    private final SeriesRisk series;
    private Optional<double[]> paths = Optional.empty();
    private Optional<Optional<Simulated>> simulated = Optional.empty();

    private record Simulated(double[] profits, double freedom) {}

    private PortfolioRisk(
            ReturnMatrix returns,
            double[] positions,
            MonteCarlo simulation,
            BlockRunner runner,
            SeriesRisk series) {
        this.returns = returns;
        this.positions = positions;
        this.simulation = simulation;
        this.runner = runner;
        this.series = series;
    }

    /// Of `positions`, one per asset of `returns`, over the horizon of `simulation`. Absent for fewer than
    /// 60 periods, unless there is no position.
    public static Optional<PortfolioRisk> of(
            ReturnMatrix returns, double[] positions, MonteCarlo simulation, BlockRunner runner) {
        for (double position : positions) {
            Checks.finite("position", position);
        }
        double[] profits =
                active(positions).length == 0
                        ? new double[SeriesRisk.FEWEST_PERIODS + simulation.horizon()]
                        : returns.portfolio(positions);
        return SeriesRisk.of(profits, simulation.horizon())
                .map(series ->
                        new PortfolioRisk(returns, positions.clone(), simulation, runner, series));
    }

    /// Number of periods ahead that every figure is for.
    public int horizon() {
        return simulation.horizon();
    }

    /// Number of past periods that the figures come from.
    public int periods() {
        return returns.periods();
    }

    /// One figure.
    public RiskFigure figure(RiskMethod method, double confidence) {
        boolean empty = active(positions).length == 0;
        if (empty || (method != RiskMethod.MONTE_CARLO && !isByPaths(method))) {
            return series.figure(method, confidence);
        }
        return method == RiskMethod.MONTE_CARLO
                ? monteCarlo(confidence)
                : filteredPaths(confidence);
    }

    /// Every method at `confidence`, in the order of the methods.
    public List<RiskFigure> figures(double confidence) {
        return Stream.of(RiskMethod.values()).map(method -> figure(method, confidence)).toList();
    }

    /// The split of the zero-mean normal value at risk.
    public RiskComponents components(double confidence) {
        if (returns.periods() < 2) {
            double[][] none = new double[positions.length][positions.length];
            return RiskComponents.parametric(positions, none, confidence, horizon());
        }
        return RiskComponents.parametric(
                positions, Covariance.sample(returns), confidence, horizon());
    }

    /// The split of the historical expected shortfall of one period.
    public double[] shortfallComponents(double confidence) {
        return active(positions).length == 0
                ? new double[positions.length]
                : RiskComponents.historicalShortfall(returns, positions, confidence);
    }

    /// Value at risk after adding `amount` of asset number `asset`, minus the present one; absent where the
    /// method has no figure.
    public OptionalDouble incremental(
            RiskMethod method, double confidence, int asset, double amount) {
        double[] after = positions.clone();
        after[asset] += amount;
        Optional<TailLoss> larger =
                of(returns, after, simulation, runner)
                        .flatMap(risk -> risk.figure(method, confidence).loss());
        Optional<TailLoss> present = figure(method, confidence).loss();
        return larger.isEmpty() || present.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(larger.get().valueAtRisk() - present.get().valueAtRisk());
    }

    private boolean isByPaths(RiskMethod method) {
        return method == RiskMethod.FILTERED_HISTORICAL && horizon() > 1;
    }

    private RiskFigure filteredPaths(double confidence) {
        RiskMethod method = RiskMethod.FILTERED_HISTORICAL;
        if (paths.isEmpty()) {
            int[] active = active(positions);
            paths =
                    FilteredPaths.of(returns.select(active), pick(positions, active))
                            .map(filtered -> filtered.profits(simulation, runner));
        }
        return paths.map(profits ->
                        RiskFigure.of(method, confidence, EmpiricalLoss.of(profits, confidence)))
                .orElseGet(() ->
                        RiskFigure.absent(
                                method,
                                confidence,
                                "an asset stands still in the first 30 periods"));
    }

    private RiskFigure monteCarlo(double confidence) {
        Optional<Simulated> known = simulated.orElseGet(this::simulate);
        simulated = Optional.of(known);
        if (known.isEmpty()) {
            return RiskFigure.absent(
                    RiskMethod.MONTE_CARLO, confidence, "no covariance that can be inverted");
        }
        Map<String, Double> shown = new LinkedHashMap<>();
        shown.put("dof", known.get().freedom());
        shown.put("draws", (double) simulation.draws());
        TailLoss loss = EmpiricalLoss.of(known.get().profits(), confidence);
        return RiskFigure.of(RiskMethod.MONTE_CARLO, confidence, loss).with(shown);
    }

    private Optional<Simulated> simulate() {
        int[] active = active(positions);
        return MultivariateT.fit(returns.select(active))
                .map(model ->
                        new Simulated(
                                simulation.profits(model, pick(positions, active), runner),
                                model.freedom()));
    }

    private static int[] active(double[] positions) {
        return IntStream.range(0, positions.length).filter(i -> positions[i] != 0).toArray();
    }

    private static double[] pick(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(i -> values[i]).toArray();
    }
}
