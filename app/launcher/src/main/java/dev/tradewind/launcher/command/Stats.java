// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.analytics.luck.BacktestOverfitting;
import dev.tradewind.analytics.luck.Trials;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.launcher.statistics.SelectionReport;
import dev.tradewind.launcher.statistics.SelectionText;
import dev.tradewind.launcher.statistics.SeriesDocument;
import dev.tradewind.launcher.statistics.SeriesReport;
import dev.tradewind.launcher.statistics.SeriesReport.Column;
import dev.tradewind.launcher.statistics.SeriesReport.Companions;
import dev.tradewind.launcher.statistics.SeriesText;
import dev.tradewind.launcher.statistics.StatisticsChoices;
import dev.tradewind.launcher.statistics.StatisticsChoices.Resampling;
import dev.tradewind.launcher.statistics.StatisticsChoices.Search;
import dev.tradewind.launcher.terminal.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what series of daily returns are worth, and how much of it is luck.
@Command(
        name = "stats",
        description = {
            "Measures daily simple returns, one column a strategy or trial: performance,",
            "relation to a benchmark, and what luck explains (PSR, DSR, track record,",
            "bootstrap). Several columns are also judged as a selection: overfitting (PBO),",
            "reality check and SPA.",
        },
        footer = {
            "",
            "Example: tradewind stats returns.csv --trials 100 --sharpe-variance 0.0004",
        })
public final class Stats implements Callable<Integer> {

    private static final String USUAL_BENCHMARK = "btc";
    private static final int FULL_TABLES = 3;

    @Parameters(paramLabel = "RETURNS.csv", description = "Columns of returns, plain or .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            split = ",",
            description = "Columns to measure; default: all that have no other part.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--benchmark",
            paramLabel = "NAME",
            description =
                    "The market to compare with; default: a column called btc, if there is one.")
    private @Nullable String benchmark;

    @Option(
            names = "--crisis",
            paramLabel = "NAME",
            description = "A column that is not 0 on days of crisis, for the correlation on these.")
    private @Nullable String crisis;

    @Option(
            names = "--position",
            paramLabel = "NAME",
            description =
                    "A column of positions as signed fraction of equity, for time in market,"
                            + " exposure and turnover.")
    private @Nullable String position;

    @Option(
            names = "--risk-free",
            paramLabel = "FRACTION",
            description = "Annual return without risk, for the Sharpe ratios (default 0).")
    private double riskFree;

    @Option(
            names = "--target-sharpe",
            paramLabel = "RATIO",
            defaultValue = "1",
            description = "Annual Sharpe ratio to prove (default ${DEFAULT-VALUE}).")
    private double target;

    @Option(
            names = "--trials",
            paramLabel = "N",
            split = ",",
            description =
                    "How many configurations were ever tried, for the deflated Sharpe ratio;"
                            + " default: the number of columns, if several. Repeat to compare.")
    private List<Integer> trials = new ArrayList<>();

    @Option(
            names = "--sharpe-variance",
            paramLabel = "V",
            split = ",",
            description =
                    "Variance of the trials' Sharpe ratios per day, one for all or one each;"
                            + " default: that of the columns, if several.")
    private List<Double> variances = new ArrayList<>();

    @Option(
            names = "--block",
            paramLabel = "L",
            description = "Mean block length of the bootstrap; default: automatic (Politis-White).")
    private @Nullable Double block;

    @Option(
            names = "--resamples",
            paramLabel = "B",
            defaultValue = "2000",
            description = "Number of bootstrap resamples (default ${DEFAULT-VALUE}).")
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the bootstrap (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--splits",
            paramLabel = "S",
            split = ",",
            defaultValue = "12",
            description =
                    "Numbers of blocks to judge overfitting by, even (default ${DEFAULT-VALUE}).")
    private List<Integer> splits = new ArrayList<>();

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        NumericTable table = NumericTable.read(file);
        Optional<String> market = market(table);
        List<Column> measured = measured(table, market);
        StatisticsChoices choices = choices(measured);
        Companions companions =
                new Companions(
                        market.map(name -> column(table, name)),
                        Optional.ofNullable(crisis).map(name -> column(table, name)),
                        Optional.ofNullable(position).map(name -> column(table, name)));
        List<SeriesReport> series =
                measured.stream().map(each -> SeriesReport.of(each, companions, choices)).toList();
        Optional<SelectionReport> selection =
                measured.size() < 2 || table.count() < 4
                        ? Optional.empty()
                        : Optional.of(SelectionReport.of(measured, choices));
        show(table.count(), series, selection);
        return ExitCode.DONE;
    }

    private void show(int rows, List<SeriesReport> series, Optional<SelectionReport> selection) {
        Output output = new Output(json);
        if (json) {
            output.document(
                    new Document()
                            .put("file", String.valueOf(file.getFileName()))
                            .put("rows", rows)
                            .put("series", series.stream().map(SeriesDocument::of).toList())
                            .put("selection", selection.map(SelectionReport::document))
                            .members());
            return;
        }
        if (series.size() <= FULL_TABLES) {
            for (SeriesReport report : series) {
                SeriesText.lines(report).forEach(output::line);
                output.line("");
            }
        } else {
            SeriesText.summary(series).forEach(output::line);
            output.line("");
        }
        selection.ifPresent(report -> SelectionText.lines(report).forEach(output::line));
    }

    private Optional<String> market(NumericTable table) {
        if (benchmark != null) {
            return Optional.of(benchmark);
        }
        return table.names().size() < 2
                ? Optional.empty()
                : table.names().stream()
                        .filter(name -> name.equalsIgnoreCase(USUAL_BENCHMARK))
                        .filter(name -> !columns.contains(name))
                        .findFirst();
    }

    private List<Column> measured(NumericTable table, Optional<String> market) {
        List<String> names =
                columns.isEmpty() || columns.equals(List.of("all"))
                        ? table.names().stream()
                                .filter(name -> !market.equals(Optional.of(name)))
                                .filter(name -> !name.equals(crisis) && !name.equals(position))
                                .toList()
                        : columns;
        if (names.isEmpty()) {
            throw wrong("no column is left to measure");
        }
        return names.stream().map(name -> column(table, name)).toList();
    }

    private static Column column(NumericTable table, String name) {
        return new Column(name, table.column(name));
    }

    private StatisticsChoices choices(List<Column> measured) {
        if (resamples < 1) {
            throw wrong("--resamples must be > 0: " + resamples);
        }
        if (block != null && !(block >= 1)) {
            throw wrong("--block must be >= 1: " + block);
        }
        for (int blocks : splits) {
            if (blocks < 2 || blocks % 2 != 0 || blocks > BacktestOverfitting.MOST_BLOCKS) {
                throw wrong("--splits must be even and within 2..20: " + blocks);
            }
        }
        OptionalDouble length = block == null ? OptionalDouble.empty() : OptionalDouble.of(block);
        return new StatisticsChoices(
                riskFree,
                target,
                new Resampling(seed, resamples, length),
                splits,
                searches(measured));
    }

    private List<Search> searches(List<Column> measured) {
        OptionalDouble ofColumns =
                measured.size() < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                Trials.of(
                                                measured.stream()
                                                        .map(Column::returns)
                                                        .toArray(double[][]::new))
                                        .sharpeVariance());
        if (trials.isEmpty()) {
            return ofColumns.isEmpty() ? List.of() : List.of(search(measured.size(), 0, ofColumns));
        }
        if (variances.size() > 1 && variances.size() != trials.size()) {
            throw wrong("--sharpe-variance needs one value, or one for each of --trials");
        }
        return IntStream.range(0, trials.size())
                .mapToObj(i -> search(trials.get(i), i, ofColumns))
                .toList();
    }

    private Search search(int count, int index, OptionalDouble ofColumns) {
        if (count < 1) {
            throw wrong("--trials must be >= 1: " + count);
        }
        if (variances.isEmpty()) {
            return new Search(count, ofColumns);
        }
        double variance = variances.get(variances.size() == 1 ? 0 : index);
        if (!(variance >= 0)) {
            throw wrong("--sharpe-variance must be >= 0: " + variance);
        }
        return new Search(count, OptionalDouble.of(variance));
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(ExitCode.USAGE, message + ".");
    }
}
