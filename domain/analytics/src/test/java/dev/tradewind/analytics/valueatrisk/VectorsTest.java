// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the loss we publish would not be the one that the specification defines. Expected
/// values: shared vectors var_returns.csv and var_expected.json.
@WithVectors
class VectorsTest {

    private static final double FITTED = 1e-4;
    private static final List<String> CONFIDENCES = List.of("0.95", "0.975", "0.99");

    @Test
    void agreesWithEveryMethodAtEveryConfidence() {
        Json file = SharedFolder.json("var_expected.json");
        PortfolioRisk risk = risk(file);
        for (String confidence : CONFIDENCES) {
            for (RiskMethod method : RiskMethod.values()) {
                if (method == RiskMethod.MONTE_CARLO) {
                    continue;
                }
                Json expected = file.at(confidence).at(method.key());
                TailLoss loss =
                        risk.figure(method, Double.parseDouble(confidence)).loss().orElseThrow();
                double tolerance = method == RiskMethod.PARETO_TAIL ? FITTED : 1e-9;
                String what = method.key() + " at " + confidence;
                Close.to(what, loss.valueAtRisk(), expected.number("var"), tolerance);
                Close.to(
                        what,
                        loss.expectedShortfall().orElseThrow(),
                        expected.number("es"),
                        tolerance);
            }
        }
    }

    @Test
    void agreesWithTheEvidence() {
        Json file = SharedFolder.json("var_expected.json");
        double value = file.number("value");
        PortfolioRisk risk = risk(file);
        for (String confidence : CONFIDENCES) {
            double c = Double.parseDouble(confidence);
            Json bent = file.at(confidence).at("cornish_fisher");
            RiskFigure ours = risk.figure(RiskMethod.CORNISH_FISHER, c);
            Close.to("mean", evidence(ours, "mean") / value, bent.number("mean"));
            Close.to("sd", evidence(ours, "sd_pop") / value, bent.number("sd_pop"));
            for (String name : List.of("skew", "exkurt", "z_cf")) {
                Close.to(name, evidence(ours, name), bent.number(name));
            }
            Json tail = file.at(confidence).at("evt_pot90");
            RiskFigure fit = risk.figure(RiskMethod.PARETO_TAIL, c);
            for (String name : List.of("u", "n_exceed", "xi", "beta")) {
                Close.to(name, evidence(fit, name), tail.number(name), FITTED);
            }
            double next = file.at(confidence).at("riskmetrics94").number("next_sd");
            RiskFigure metrics = risk.figure(RiskMethod.RISKMETRICS, c);
            Close.to("next_sd", evidence(metrics, "next_sd") / value, next);
        }
    }

    @Test
    void agreesWithTheComponents() {
        Json file = SharedFolder.json("var_expected.json");
        double value = file.number("value");
        PortfolioRisk risk = risk(file);
        for (String confidence : CONFIDENCES) {
            Json expected = file.at(confidence).at("components_normal_zero_mean");
            RiskComponents ours = risk.components(Double.parseDouble(confidence));
            Close.to("sd", ours.deviation(), expected.number("sd"));
            Close.to("var", ours.valueAtRisk(), expected.number("var"));
            double[] marginal = Arrays.stream(ours.marginal()).map(each -> each * value).toArray();
            Close.to("marginal", marginal, expected.at("marginal").numbers());
            Close.to("component", ours.component(), expected.at("component").numbers());
            Close.to("share", ours.share(), expected.at("percent").numbers());
        }
        Close.to(
                "shortfall",
                risk.shortfallComponents(0.95),
                file.at("es95_historical_components").numbers());
        double[] more = positions(file);
        more[2] += 0.1 * value;
        double after = risk(more).components(0.95).valueAtRisk();
        Close.to(
                "incremental",
                after - risk.components(0.95).valueAtRisk(),
                file.number("incremental_normal95_add_0.1_asset2"));
    }

    private static double evidence(RiskFigure figure, String name) {
        return figure.evidence().getOrDefault(name, Double.NaN);
    }

    private static PortfolioRisk risk(Json file) {
        return risk(positions(file));
    }

    private static PortfolioRisk risk(double[] positions) {
        ReturnMatrix returns =
                ReturnMatrix.ofRows(
                        List.of("a0", "a1", "a2", "a3", "a4"),
                        SharedFolder.table("var_returns.csv").rows());
        return PortfolioRisk.of(
                        returns, positions, new MonteCarlo(1000, 1, 1), BlockRunner.sequential())
                .orElseThrow();
    }

    private static double[] positions(Json file) {
        double value = file.number("value");
        return Arrays.stream(file.at("weights").numbers()).map(each -> each * value).toArray();
    }
}
