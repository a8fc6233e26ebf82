// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.classification.ClassificationText;
import dev.tradewind.launcher.classification.ClassifiedFiles;
import dev.tradewind.launcher.classification.NamedSeries;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.regime.ModelFile;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.model.RegimeModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells the regime of every bar in a person's files.
@Command(
        name = "classify",
        description = {
            "Tells the regime of every bar in the files when it closed, from earlier bars alone: state,",
            "four probabilities, confidence and evidence. One file a symbol, or one with a symbol column.",
            "The model needs 120 bars; until then the tuned rule answers, without probabilities. Three",
            "symbols or more are judged with their common market, fewer without.",
        },
        footer = {
            "",
            "Example: tradewind regime classify ../shared/data/coinbase_{BTC,ETH,SOL,ADA}-USD_1h.csv.gz",
        })
public final class ClassifyBars implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Bars, .csv or .csv.gz: time,open,high,low,close,volume[,symbol].")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--timeframe",
            paramLabel = "1h",
            description = "Length of a bar; default: the most frequent distance in the files.")
    private @Nullable String timeframe;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that regime train wrote; default: the one of this version.")
    private @Nullable Path model;

    @ArgGroup private CsvOrJson format = new CsvOrJson();

    @Override
    public Integer call() {
        Output output = format.output();
        RegimeModel chosen = ModelFile.readOrBuiltIn(model);
        Optional<Timeframe> length =
                Optional.ofNullable(timeframe).map(code -> Texts.parsed(code, Timeframe::parse));
        ClassifiedFiles classified = new ClassifiedFiles(NamedSeries.read(files), length);
        ClassificationText text = new ClassificationText(output.json(), output.screen()::line);
        text.begin();
        classified.classify(each -> RegimeEngine.probabilistic(each, chosen), text::add);
        text.end();
        return ExitCode.DONE;
    }
}
