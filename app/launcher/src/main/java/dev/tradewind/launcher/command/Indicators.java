// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorDefinition;
import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.BarFile;
import dev.tradewind.launcher.files.BarSeries;
import dev.tradewind.launcher.indicators.IndicatorTable;
import dev.tradewind.launcher.indicators.IndicatorText;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.model.market.Timeframe;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Computes indicators of the bars in a file.
@Command(
        name = "indicators",
        description = {
            "Computes any indicators, with any parameters, of the bars in a file.",
            "",
            "The file is .csv or .csv.gz with a header that names time,open,high,low,close,volume and,",
            "if it holds several symbols, symbol. A row comes out for every bar that is in the file.",
            "Up to three missing bars are taken as flat ones at the close before; after a longer gap",
            "every indicator starts anew. An absent value is an empty field, or null in JSON.",
        },
        footer = {
            "",
            "A column is NAME:PARAMETER:... or its own name: rsi:14 or rsi14, bb:20:2, macd_hist;",
            "parameters left out take their usual values. NAME:...:pct:N is its percentile rank among",
            "the last N values. --list shows them all.",
            "",
            "Example: tradewind indicators BTC-USD_1h.csv.gz --columns rsi:14,adx:14,natr:14:pct:720",
        })
public final class Indicators implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Bars, .csv or .csv.gz.")
    private @Nullable Path file;

    @Option(
            names = "--columns",
            paramLabel = "LIST",
            defaultValue = "regime",
            description = "Indicators, separated by commas; default adx14,atr14,chop20,rsi14.")
    private String columns = "";

    @Option(
            names = "--timeframe",
            paramLabel = "1h",
            description = "Length of a bar; default: the most frequent distance in the file.")
    private @Nullable String timeframe;

    @Option(names = "--list", description = "Lists all indicators instead.")
    private boolean list;

    @ArgGroup private CsvOrJson format = new CsvOrJson();

    @Override
    public Integer call() {
        Output output = format.output();
        if (list) {
            list(output);
            return ExitCode.DONE;
        }
        if (file == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "name a FILE of bars, or --list to see all indicators.");
        }
        List<IndicatorRequest> requests =
                Arrays.stream(columns.split(",", -1))
                        .map(each -> Texts.parsed(each.strip(), IndicatorCatalog::parse))
                        .toList();
        OptionalLong step =
                timeframe == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                Texts.parsed(timeframe, Timeframe::parse).length().toSeconds());
        List<BarSeries> series = BarFile.read(file);
        IndicatorText text =
                new IndicatorText(
                        series.stream()
                                .map(each -> IndicatorTable.of(each, requests, step))
                                .toList());
        text.write(output.json(), output.screen()::line);
        return ExitCode.DONE;
    }

    /// One indicator as `--list --json` shows it.
    private record Listed(
            String indicator,
            List<String> columns,
            List<Integer> first,
            String unit,
            String meaning) {

        private static Listed of(IndicatorDefinition definition) {
            IndicatorRequest usual = IndicatorCatalog.parse(definition.usual());
            return new Listed(
                    definition.usual(),
                    usual.columnNames(),
                    usual.firstIndices(),
                    definition.unit(),
                    definition.meaning());
        }
    }

    private static void list(Output output) {
        List<Listed> all = IndicatorCatalog.all().stream().map(Listed::of).toList();
        if (output.json()) {
            output.document(all);
            return;
        }
        Table table = new Table("INDICATOR", "COLUMNS", "FIRST BAR", "UNIT", "WHAT IT IS");
        all.forEach(each ->
                table.row(
                        each.indicator(),
                        String.join(" ", each.columns()),
                        String.join(" ", each.first().stream().map(String::valueOf).toList()),
                        each.unit(),
                        each.meaning()));
        output.table(table);
    }
}
