// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.analytics.pairs.Lags;
import dev.tradewind.analytics.pairs.PairScreen;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.launcher.statistics.NamedLogs;
import dev.tradewind.launcher.statistics.PairChoices;
import dev.tradewind.launcher.statistics.PairColumns;
import dev.tradewind.launcher.statistics.PairDocument;
import dev.tradewind.launcher.statistics.PairReport;
import dev.tradewind.launcher.statistics.PairText;
import dev.tradewind.launcher.terminal.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells whether two prices belong together, or which of many do.
@Command(
        name = "pairs",
        description = {
            "Tests two columns of prices for a stable relation (Engle-Granger both ways,",
            "unit roots, Johansen) and tells half-life, variance ratios, Hurst exponents and",
            "the Kalman hedge ratio, all on logarithms. Without --y and --x a file with more",
            "than two columns is screened for pairs, with Benjamini-Hochberg over all.",
        },
        footer = {"", "Example: tradewind pairs prices.csv --y ETH-USD --x BTC-USD --json"})
public final class Pairs implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", description = "Columns of prices, plain or .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--y",
            paramLabel = "NAME",
            description = "The price that is explained; default: column y, or the first of two.")
    private @Nullable String y;

    @Option(
            names = "--x",
            paramLabel = "NAME",
            description = "The price that explains; default: column x, or the second of two.")
    private @Nullable String x;

    @Option(names = "--log-prices", description = "The file holds logarithms of prices already.")
    private boolean isLogarithm;

    @Option(
            names = "--lags",
            paramLabel = "N",
            defaultValue = "1",
            description = "Lagged differences in the tests (default ${DEFAULT-VALUE}).")
    private int lags;

    @Option(
            names = "--max-lags",
            paramLabel = "N",
            defaultValue = "8",
            description = "Most lags that AIC may choose (default ${DEFAULT-VALUE}).")
    private int mostLags;

    @Option(
            names = "--delta",
            defaultValue = "1e-4",
            description = "Drift of the Kalman hedge ratio (default ${DEFAULT-VALUE}).")
    private double delta;

    @Option(
            names = "--observation-variance",
            paramLabel = "R",
            defaultValue = "1e-3",
            description = "Variance around the Kalman line (default ${DEFAULT-VALUE}).")
    private double noise;

    @Option(
            names = "--window",
            paramLabel = "BARS",
            defaultValue = "60",
            description = "Of z-score and rolling correlation in --csv (default ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--decay",
            paramLabel = "LAMBDA",
            defaultValue = "0.94",
            description = "Of the exponential correlation in --csv (default ${DEFAULT-VALUE}).")
    private double decay;

    @Option(names = "--csv", description = "Prints one line a bar instead of the tests.")
    private boolean csv;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        NumericTable table = NumericTable.read(file);
        PairChoices choices = choices();
        Output output = new Output(json);
        if (y == null && x == null && isUniverse(table)) {
            screen(table, output);
            return ExitCode.DONE;
        }
        NamedLogs explained = logs(table, chosen(table, y, "y", 0));
        NamedLogs explaining = logs(table, chosen(table, x, "x", 1));
        if (csv) {
            PairColumns.write(explained, explaining, choices, output::line);
            return ExitCode.DONE;
        }
        PairReport report = PairReport.of(explained, explaining, choices);
        if (json) {
            output.document(PairDocument.of(report, choices).members());
        } else {
            PairText.lines(report).forEach(output::line);
        }
        return ExitCode.DONE;
    }

    private static boolean isUniverse(NumericTable table) {
        return table.names().size() > 2 && !table.names().containsAll(List.of("y", "x"));
    }

    private static String chosen(
            NumericTable table, @Nullable String wanted, String usual, int place) {
        if (wanted != null) {
            return wanted;
        }
        if (table.names().contains(usual)) {
            return usual;
        }
        if (table.names().size() != 2) {
            throw wrong("name both columns with --y and --x");
        }
        return table.names().get(place);
    }

    private NamedLogs logs(NumericTable table, String name) {
        double[] values = table.column(name);
        if (isLogarithm) {
            return new NamedLogs(name, values);
        }
        for (int row = 0; row < values.length; row++) {
            if (values[row] <= 0) {
                throw wrong(
                        "price of %s in row %d must be > 0: %s (--log-prices if these are logarithms)"
                                .formatted(name, row + 1, values[row]));
            }
        }
        return NamedLogs.ofPrices(name, values);
    }

    private void screen(NumericTable table, Output output) {
        if (csv) {
            throw wrong("--csv needs one pair: name it with --y and --x");
        }
        List<String> names = table.names();
        double[][] series =
                names.stream().map(name -> logs(table, name).values()).toArray(double[][]::new);
        PairScreen screen = PairScreen.of(series, Lags.fixed(lags));
        if (json) {
            output.document(screenDocument(screen, names).members());
        } else {
            PairText.lines(screen, names).forEach(output::line);
        }
    }

    private static Document screenDocument(PairScreen screen, List<String> names) {
        return new Document()
                .put(
                        "candidates",
                        screen.candidates().stream().map(each -> row(each, names)).toList())
                .put("pairs", screen.tradable().stream().map(each -> row(each, names)).toList());
    }

    private static Document row(PairScreen.Candidate candidate, List<String> names) {
        return new Document()
                .put("y", names.get(candidate.y()))
                .put("x", names.get(candidate.x()))
                .put("alpha", candidate.result().hedge().alpha())
                .put("beta", candidate.result().hedge().beta())
                .put("t", candidate.result().test().statistic())
                .put("p", candidate.result().test().p())
                .put("p_adjusted", candidate.adjustedP())
                .put("significant", candidate.isSignificant());
    }

    private PairChoices choices() {
        if (lags < 0 || mostLags < 0) {
            throw wrong("--lags and --max-lags must be >= 0");
        }
        if (!(delta > 0 && delta < 1)) {
            throw wrong("--delta must be > 0 and < 1: " + delta);
        }
        if (!(noise > 0)) {
            throw wrong("--observation-variance must be > 0: " + noise);
        }
        if (window < 2) {
            throw wrong("--window must be >= 2: " + window);
        }
        if (!(decay > 0 && decay < 1)) {
            throw wrong("--decay must be > 0 and < 1: " + decay);
        }
        return new PairChoices(lags, mostLags, new PairChoices.Filter(delta, noise), window, decay);
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(ExitCode.USAGE, message + ".");
    }
}
