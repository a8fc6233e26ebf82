// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.regime.CardDocument;
import dev.tradewind.launcher.regime.CardFile;
import dev.tradewind.launcher.regime.ModelFile;
import dev.tradewind.launcher.regime.ScoreRun;
import dev.tradewind.launcher.regime.Seeds;
import dev.tradewind.regimestudy.card.ScoreCard;
import dev.tradewind.regimestudy.card.TextCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Scores every classifier on generated and recorded markets.
@Command(
        name = "score",
        description = {
            "Scores the regime classifiers on generated markets whose states are known, and on",
            "recorded ones that are labelled after the fact: accuracy, delays, calibration, crashes.",
        },
        footer = {
            "",
            "Example: tradewind regime score --real --data ../shared/data --html card.html",
        })
public final class ScoreRegimes implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            defaultValue = "101-106",
            description =
                    "Seeds of the generated markets, for example 101-106 or 1,5"
                            + " (default ${DEFAULT-VALUE}).")
    private String seeds = "";

    @Option(
            names = "--variants",
            description =
                    "Also scores three families made in another way, which nothing is fitted on.")
    private boolean variants;

    @Option(
            names = "--real",
            description = "Also scores recorded markets and the crashes of 2020 to 2023.")
    private boolean real;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description = "Folder of the recordings (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "The model to score, as regime train wrote it; default: the built-in one.")
    private @Nullable Path model;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the score card as one HTML file.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output(json);
        Seeds parsed = Seeds.parse(seeds);
        if (real && !Files.isDirectory(data)) {
            throw new CommandFailure(
                    ExitCode.USAGE, data + " is no folder of recordings: name it with --data.");
        }
        ScoreRun run = new ScoreRun(ModelFile.readOrBuiltIn(model), output.screen()::progress);
        run.familyA(parsed);
        if (variants) {
            run.variants(parsed);
        }
        if (real) {
            run.recorded(data);
        }
        ScoreCard card = run.card();
        CardFile.write(card, html);
        if (output.json()) {
            output.document(CardDocument.of(card).members());
        } else {
            output.line(TextCard.render(card));
        }
        return card.gates().stream().allMatch(ScoreCard.Gate::passed)
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }
}
