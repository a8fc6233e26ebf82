// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.covariance.Covariance;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.linear.Matrices;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one more trade does to the risk of a portfolio, at every order. What depends on the present portfolio
/// only (its profits, its covariance with every asset) is kept; a candidate adds its own column to both.
/// Simulation has no place here: its figure belongs to the periodic report. Immutable, any thread.
///
/// Source: Tradewind quantitative specification 3.2 and 3.7.
public final class PreTradeRisk {

    private static final List<RiskMethod> METHODS =
            Stream.of(RiskMethod.values())
                    .filter(method -> method != RiskMethod.MONTE_CARLO)
                    .toList();

    private final ReturnMatrix returns;
    private final double[] positions;
    private final List<Double> confidences;
    private final double[][] covariance;
    private final double[] withEach;
    private final double[] profits;
    private final List<RiskFigure> before;

    private PreTradeRisk(ReturnMatrix returns, double[] positions, List<Double> confidences) {
        this.returns = returns;
        this.positions = positions;
        this.confidences = confidences;
        covariance = Covariance.sample(returns);
        withEach = Matrices.times(covariance, positions);
        profits = returns.portfolio(positions);
        before = figures(profits);
    }

    /// For `positions` (money per asset) and one period ahead; absent for fewer than 60 periods.
    public static Optional<PreTradeRisk> of(
            ReturnMatrix returns, double[] positions, List<Double> confidences) {
        return returns.periods() < SeriesRisk.FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of(
                        new PreTradeRisk(returns, positions.clone(), List.copyOf(confidences)));
    }

    /// The figures of the present portfolio, by confidence and then method.
    public List<RiskFigure> before() {
        return before;
    }

    /// The figures with `amount` more of asset number `asset`; negative for a sale.
    public Answer with(int asset, double amount) {
        Checks.require(
                asset >= 0 && asset < positions.length,
                "asset",
                "must be below " + positions.length,
                asset);
        double[] summed = profits.clone();
        returns.add(summed, Checks.finite("amount", amount), asset);
        double[] after = positions.clone();
        after[asset] += amount;
        double[] withAfter = withEach.clone();
        for (int i = 0; i < withAfter.length; i++) {
            withAfter[i] = Math.fma(amount, covariance[i][asset], withAfter[i]);
        }
        List<RiskComponents> components = new ArrayList<>();
        for (double confidence : confidences) {
            components.add(RiskComponents.of(after, withAfter, confidence, 1));
        }
        return new Answer(before, figures(summed), components);
    }

    /// @param before figures without the trade
    /// @param after figures with it, in the same order
    /// @param components the split with the trade, one per confidence
    public record Answer(
            List<RiskFigure> before, List<RiskFigure> after, List<RiskComponents> components) {

        public Answer {
            before = List.copyOf(before);
            after = List.copyOf(after);
            components = List.copyOf(components);
        }

        /// The loss by `method` at `confidence` with the trade; absent if it has none or was not asked for.
        public Optional<TailLoss> loss(RiskMethod method, double confidence) {
            return find(after, method, confidence);
        }

        /// Value at risk with the trade minus that without it.
        public Optional<Double> incremental(RiskMethod method, double confidence) {
            return find(after, method, confidence)
                    .flatMap(larger ->
                            find(before, method, confidence)
                                    .map(smaller -> larger.valueAtRisk() - smaller.valueAtRisk()));
        }

        private static Optional<TailLoss> find(
                List<RiskFigure> figures, RiskMethod method, double confidence) {
            return figures.stream()
                    .filter(figure -> figure.method() == method)
                    .filter(figure -> figure.confidence() == confidence)
                    .findFirst()
                    .flatMap(RiskFigure::loss);
        }
    }

    private List<RiskFigure> figures(double[] series) {
        SeriesRisk risk = SeriesRisk.of(series, 1).orElseThrow();
        List<RiskFigure> figures = new ArrayList<>();
        for (double confidence : confidences) {
            METHODS.forEach(method -> figures.add(risk.figure(method, confidence)));
        }
        return List.copyOf(figures);
    }
}
