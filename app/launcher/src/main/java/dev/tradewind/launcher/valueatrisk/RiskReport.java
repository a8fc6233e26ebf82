// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.PortfolioRisk;
import dev.tradewind.analytics.valueatrisk.RiskComponents;
import dev.tradewind.analytics.valueatrisk.RiskFigure;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.analytics.valueatrisk.TailLoss;
import dev.tradewind.launcher.terminal.Document;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The risk of weights on a table of returns. Losses are in the unit of the value; `next_sd`, `mean` and `sd_pop`
/// are fractions of it. Members are called as in the specification's vectors.
public final class RiskReport {

    private static final List<String> FRACTIONS = List.of("next_sd", "mean", "sd_pop");
    private static final String FEW = "fewer than 60 rows";

    private final ReturnTable table;
    private final RiskQuestion question;
    private final Optional<PortfolioRisk> risk;

    private RiskReport(ReturnTable table, RiskQuestion question, Optional<PortfolioRisk> risk) {
        this.table = table;
        this.question = question;
        this.risk = risk;
    }

    public static RiskReport of(ReturnTable table, RiskQuestion question) {
        return new RiskReport(
                table,
                question,
                PortfolioRisk.of(
                        table.matrix(),
                        question.positions(),
                        question.simulation(),
                        ParallelBlocks.onAllProcessors()));
    }

    /// The whole report as JSON.
    public Document document() {
        MonteCarlo simulation = question.simulation();
        Document document =
                new Document()
                        .put("rows", table.matrix().periods())
                        .put("rows_dropped", table.dropped())
                        .put("value", question.value())
                        .put("weights", question.weights())
                        .put("horizon_periods", simulation.horizon())
                        .put("draws", simulation.draws())
                        .put("seed", simulation.seed())
                        .put("default_method", RiskMethod.standard().key())
                        .put("proxied_share", table.proxiedShare())
                        .put("proxied", table.proxied().stream().map(RiskReport::proxied).toList());
        for (String confidence : question.confidences()) {
            document.put(confidence, at(Double.parseDouble(confidence)));
        }
        return document;
    }

    private Document at(double confidence) {
        Document document = new Document();
        for (RiskMethod method : question.methods()) {
            document.put(method.key(), figure(method, confidence));
        }
        document.put(
                "components_normal_zero_mean", risk.map(known -> components(known, confidence)));
        document.put(
                "es_historical_components",
                risk.map(known -> known.shortfallComponents(confidence)).orElse(new double[0]));
        if (question.trade().isPresent()) {
            document.put("incremental", incremental(question.trade().get(), confidence));
        }
        return document;
    }

    private Document figure(RiskMethod method, double confidence) {
        Optional<RiskFigure> figure = risk.map(known -> known.figure(method, confidence));
        Optional<TailLoss> loss = figure.flatMap(RiskFigure::loss);
        Document document =
                new Document()
                        .put("var", valueAtRisk(loss))
                        .put(
                                "es",
                                loss.map(TailLoss::expectedShortfall)
                                        .orElse(OptionalDouble.empty()));
        figure.ifPresent(known ->
                known.evidence().forEach((name, value) -> evidence(document, name, value)));
        Optional<String> remark = figure.isEmpty() ? Optional.of(FEW) : figure.get().remark();
        remark.ifPresentOrElse(
                text -> document.put("remark", text), () -> document.put("remark", Double.NaN));
        return document;
    }

    private void evidence(Document document, String name, double value) {
        if (name.equals("monotone_left_tail")) {
            document.put(name, value > 0);
            return;
        }
        document.put(name, FRACTIONS.contains(name) ? value / question.value() : value);
    }

    private Document components(PortfolioRisk known, double confidence) {
        RiskComponents components = known.components(confidence);
        double[] marginal =
                Arrays.stream(components.marginal()).map(each -> each * question.value()).toArray();
        return new Document()
                .put("sd", components.deviation())
                .put("var", components.valueAtRisk())
                .put("marginal", marginal)
                .put("component", components.component())
                .put("percent", components.share());
    }

    private Document incremental(RiskQuestion.Trade trade, double confidence) {
        Document document = new Document();
        for (RiskMethod method : question.methods()) {
            document.put(
                    method.key(),
                    risk.map(known ->
                                    known.incremental(
                                            method, confidence, trade.asset(), trade.amount()))
                            .orElse(OptionalDouble.empty()));
        }
        return document.put(
                "normal_zero_mean",
                risk.map(known -> OptionalDouble.of(componentIncrement(known, trade, confidence)))
                        .orElse(OptionalDouble.empty()));
    }

    private double componentIncrement(
            PortfolioRisk known, RiskQuestion.Trade trade, double confidence) {
        double[] after = question.positions();
        after[trade.asset()] += trade.amount();
        PortfolioRisk larger =
                PortfolioRisk.of(
                                table.matrix(),
                                after,
                                question.simulation(),
                                ParallelBlocks.onAllProcessors())
                        .orElseThrow();
        return larger.components(confidence).valueAtRisk()
                - known.components(confidence).valueAtRisk();
    }

    private static Document proxied(ReturnTable.Proxied each) {
        return new Document()
                .put("asset", each.asset())
                .put("rows", each.rows())
                .put("share", each.share())
                .put("beta", each.beta());
    }

    /// The report as text.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Loss over %d period(s) of a portfolio worth %s, from %d periods%s."
                        .formatted(
                                question.simulation().horizon(),
                                amount(question.value()),
                                table.matrix().periods(),
                                table.proxied().isEmpty()
                                        ? ""
                                        : ", %.1f %% of the values proxied"
                                                .formatted(100 * table.proxiedShare())));
        for (String confidence : question.confidences()) {
            lines.add("");
            lines.addAll(methods(confidence).lines());
            lines.add("");
            risk.ifPresent(
                    known -> lines.addAll(parts(known, Double.parseDouble(confidence)).lines()));
        }
        return lines;
    }

    private Table methods(String confidence) {
        Table rows = new Table("METHOD AT " + confidence, "VALUE AT RISK", "SHORTFALL", "REMARK");
        for (RiskMethod method : question.methods()) {
            Optional<RiskFigure> figure =
                    risk.map(known -> known.figure(method, Double.parseDouble(confidence)));
            Optional<TailLoss> loss = figure.flatMap(RiskFigure::loss);
            rows.row(
                    method == RiskMethod.standard() ? method.key() + " (default)" : method.key(),
                    amount(valueAtRisk(loss)),
                    amount(loss.map(TailLoss::expectedShortfall).orElse(OptionalDouble.empty())),
                    figure.isEmpty() ? FEW : figure.get().remark().orElse(" "));
        }
        return rows;
    }

    private Table parts(PortfolioRisk known, double confidence) {
        RiskComponents components = known.components(confidence);
        Table rows = new Table("ASSET", "WEIGHT", "PART OF NORMAL VAR", "SHARE");
        for (int i = 0; i < question.weights().length; i++) {
            rows.row(
                    table.matrix().assets().get(i),
                    question.weights()[i],
                    amount(components.component()[i]),
                    "%.1f %%".formatted(100 * components.share()[i]));
        }
        return rows;
    }

    private static OptionalDouble valueAtRisk(Optional<TailLoss> loss) {
        return loss.map(known -> OptionalDouble.of(known.valueAtRisk()))
                .orElse(OptionalDouble.empty());
    }

    private static String amount(OptionalDouble value) {
        return value.isEmpty() ? " " : amount(value.getAsDouble());
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%.2f" : "%.6g", value);
    }
}
