// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.PortfolioRisk;
import dev.tradewind.analytics.valueatrisk.RiskComponents;
import dev.tradewind.analytics.valueatrisk.RiskFigure;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.analytics.valueatrisk.SeriesRisk;
import dev.tradewind.analytics.valueatrisk.TailLoss;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.risk.history.DailyReturns;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer.Component;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The value at risk of one portfolio over a day, by every method at three confidences.
///
/// Source: Tradewind quantitative specification 3 to 3.2.
final class VarReport {

    private static final List<Double> CONFIDENCES = List.of(0.95, 0.975, 0.99);
    private static final double PARTS_OF_VALUE_AT_RISK = 0.95;
    private static final double PARTS_OF_SHORTFALL = 0.975;
    private static final MonteCarlo SIMULATION = new MonteCarlo(50_000, 1, 1);

    private final PortfolioSnapshot held;
    private final DailyReturns daily;
    private final double[] amounts;

    VarReport(PortfolioSnapshot held, MarketReturns market) {
        this.held = held;
        this.daily = market.daily();
        SortedMap<Symbol, Double> values = new TreeMap<>();
        for (Position position : held.positions()) {
            values.put(position.symbol(), position.marketValue().amount().doubleValue());
        }
        this.amounts = daily.amounts(values);
    }

    PortfolioVarAnswer answer() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return answer(List.of(), List.of(), missing.get());
        }
        PortfolioRisk risk =
                PortfolioRisk.of(daily.matrix(), amounts, SIMULATION, BlockRunner.sequential())
                        .orElseThrow();
        List<Figure> figures = new ArrayList<>();
        for (double confidence : CONFIDENCES) {
            risk.figures(confidence).forEach(figure -> figures.add(told(figure)));
        }
        return answer(figures, held.positions().isEmpty() ? List.of() : components(risk), null);
    }

    private Optional<String> missing() {
        List<Symbol> unknown =
                held.positions().stream()
                        .map(Position::symbol)
                        .filter(symbol -> !daily.symbols().contains(symbol))
                        .toList();
        if (!unknown.isEmpty()) {
            return Optional.of("too few daily returns of " + unknown);
        }
        int days = daily.matrix().periods();
        return held.positions().isEmpty() || days >= SeriesRisk.FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of("%d of %d daily returns".formatted(days, SeriesRisk.FEWEST_PERIODS));
    }

    private PortfolioVarAnswer answer(
            List<Figure> figures, List<Component> components, @Nullable String absentReason) {
        boolean none = daily.matrix().periods() == 0;
        return new PortfolioVarAnswer(
                held.asOf(),
                held.equity(),
                SIMULATION.horizon(),
                daily.matrix().periods(),
                none ? null : daily.lastDay(),
                none ? 0 : Duration.between(daily.lastDay(), held.asOf()).toMillis(),
                proxied(),
                RiskMethod.standard().key(),
                figures,
                components,
                absentReason);
    }

    /// The mean share of made up rows over the products that are held.
    private double proxied() {
        return held.positions().stream()
                .mapToDouble(position -> daily.proxiedFraction(position.symbol()))
                .average()
                .orElse(0);
    }

    private Figure told(RiskFigure figure) {
        @Nullable Double valueAtRisk = figure.loss().map(TailLoss::valueAtRisk).orElse(null);
        @Nullable Double shortfall =
                figure.loss()
                        .filter(loss -> loss.expectedShortfall().isPresent())
                        .map(loss -> loss.expectedShortfall().getAsDouble())
                        .orElse(null);
        return new Figure(
                figure.method().key(),
                figure.confidence(),
                valueAtRisk == null ? null : Amounts.told(valueAtRisk, held.reportingCurrency()),
                shortfall == null ? null : Amounts.told(shortfall, held.reportingCurrency()),
                fraction(valueAtRisk),
                fraction(shortfall),
                figure.remark().orElse(null));
    }

    private @Nullable Double fraction(@Nullable Double loss) {
        return loss == null || !held.equity().isPositive()
                ? null
                : Double.valueOf(loss / held.equity().amount().doubleValue());
    }

    private List<Component> components(PortfolioRisk risk) {
        RiskComponents parts = risk.components(PARTS_OF_VALUE_AT_RISK);
        double[] shortfall = risk.shortfallComponents(PARTS_OF_SHORTFALL);
        List<Component> components = new ArrayList<>();
        for (Position position : held.positions()) {
            int column = daily.symbols().indexOf(position.symbol());
            components.add(
                    new Component(
                            position.symbol(),
                            position.marketValue(),
                            Amounts.told(parts.component()[column], held.reportingCurrency()),
                            parts.share()[column],
                            Amounts.told(shortfall[column], held.reportingCurrency()),
                            daily.proxiedFraction(position.symbol())));
        }
        return components;
    }
}
