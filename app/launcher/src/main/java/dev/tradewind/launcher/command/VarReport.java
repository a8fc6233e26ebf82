// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.launcher.valueatrisk.ReturnTable;
import dev.tradewind.launcher.valueatrisk.RiskQuestion;
import dev.tradewind.launcher.valueatrisk.RiskReport;
import dev.tradewind.launcher.valueatrisk.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Value at risk and expected shortfall of anyone's portfolio by every method.
@Command(
        name = "report",
        description = {
            "Value at risk and expected shortfall of a portfolio from a table of simple returns, one",
            "column an asset, one row a period, oldest first; an optional first column holds times.",
            "Empty fields before an asset's first return are completed by its beta on a proxy.",
        },
        footer = {
            "",
            "Example: tradewind var report returns.csv --weights BTC=0.6,ETH=0.4 --confidence"
                    + " 0.95,0.99 --value 100000 --json",
        })
public final class VarReport implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(paramLabel = "RETURNS.csv", description = "Table of returns, plain or .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "W",
            description = "One number per column in order, or NAME=WEIGHT,…; negative is short.")
    private String weights = "";

    @Option(
            names = "--confidence",
            split = ",",
            paramLabel = "C",
            defaultValue = "0.95,0.99",
            description = "Above 0.5 and below 1; repeatable (default ${DEFAULT-VALUE}).")
    private List<String> confidences = new ArrayList<>();

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "M",
            defaultValue = ALL,
            description = {
                "all, or any of filtered_historical, historical, normal, riskmetrics94,",
                "cornish_fisher, evt_pot90, monte_carlo_t (default all).",
            })
    private List<String> methods = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "MONEY",
            defaultValue = "1",
            description = "Worth of the portfolio (default 1: losses are fractions).")
    private double value;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            defaultValue = "1",
            description = "Periods ahead (default ${DEFAULT-VALUE}).")
    private int horizon;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Scenarios of the simulation, at least 50000 (default ${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of every draw (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--add",
            paramLabel = "NAME=WEIGHT",
            description = "Also tells what adding this much would change (incremental VaR).")
    private @Nullable String added;

    @Option(
            names = "--proxy",
            paramLabel = "NAME",
            description = "Column that completes young assets (default: btc…, or the first).")
    private @Nullable String proxy;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        ReturnTable table =
                ReturnTable.of(NumericTable.readWithAbsent(file), Optional.ofNullable(proxy), seed);
        RiskReport report = RiskReport.of(table, question(table.matrix().assets()));
        Output output = new Output(json);
        if (json) {
            output.document(report.document().members());
        } else {
            report.lines().forEach(output::line);
        }
        return ExitCode.DONE;
    }

    private RiskQuestion question(List<String> assets) {
        require(Double.isFinite(value) && value > 0, "--value must be > 0: " + value);
        require(horizon >= 1, "--horizon must be at least 1: " + horizon);
        require(draws >= 50_000, "--draws must be at least 50000: " + draws);
        confidences.forEach(VarReport::requireConfidence);
        return new RiskQuestion(
                Weights.parse(weights, assets),
                value,
                confidences.stream().map(String::strip).toList(),
                chosenMethods(),
                new MonteCarlo(draws, horizon, seed),
                Optional.ofNullable(added).map(text -> trade(text, assets)));
    }

    private List<RiskMethod> chosenMethods() {
        if (methods.contains(ALL)) {
            return List.of(RiskMethod.values());
        }
        return methods.stream()
                .map(key -> RiskMethod.of(key.strip()).orElseThrow(() -> unknown(key)))
                .toList();
    }

    private RiskQuestion.Trade trade(String text, List<String> assets) {
        require(text.contains("="), "--add must be NAME=WEIGHT: " + text);
        double[] parsed = Weights.parse(text, assets);
        int asset =
                IntStream.range(0, parsed.length).filter(i -> parsed[i] != 0).findFirst().orElse(0);
        return new RiskQuestion.Trade(asset, parsed[asset] * value);
    }

    private static void requireConfidence(String text) {
        try {
            double confidence = Double.parseDouble(text);
            require(
                    confidence > 0.5 && confidence < 1,
                    "--confidence must be above 0.5 and below 1: " + text);
        } catch (NumberFormatException noNumber) {
            throw new CommandFailure(ExitCode.USAGE, "--confidence is no number: " + text + ".");
        }
    }

    private static CommandFailure unknown(String key) {
        List<String> keys = Stream.of(RiskMethod.values()).map(RiskMethod::key).toList();
        return new CommandFailure(
                ExitCode.USAGE,
                "no method %s; there are all, %s.".formatted(key, String.join(", ", keys)));
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new CommandFailure(ExitCode.USAGE, text + ".");
        }
    }
}
