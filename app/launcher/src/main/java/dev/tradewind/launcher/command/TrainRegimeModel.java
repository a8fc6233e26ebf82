// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.regime.CardDocument;
import dev.tradewind.launcher.regime.CardFile;
import dev.tradewind.launcher.regime.ModelFile;
import dev.tradewind.launcher.regime.ScoreRun;
import dev.tradewind.launcher.regime.Seeds;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.regimestudy.card.ScoreCard;
import dev.tradewind.regimestudy.card.TextCard;
import dev.tradewind.regimestudy.training.RegimeTraining;
import dev.tradewind.regimestudy.training.TrainingPlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Trains the regime model.
@Command(
        name = "train",
        description = {
            "Trains the regime model on generated markets, seeds 1 to 10, calibrates it on 11 to 15 and",
            "writes it as text: the same file every time, and the one this version ships. The score card",
            "that follows is of the calibration seeds; `regime score` judges on others.",
        },
        footer = {"", "Example: tradewind regime train --out regime-model-1.txt --html card.html"})
public final class TrainRegimeModel implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "regime-model-1.txt",
            description = "Where the model is written (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the score card as one HTML file.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Prints the score card as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output(json);
        RegimeModel model =
                new RegimeTraining(
                                TrainingPlan.STANDARD,
                                (fraction, step) ->
                                        output.screen()
                                                .progress(
                                                        (int) Math.round(100 * fraction),
                                                        100,
                                                        step))
                        .train();
        ModelFile.write(model, out);
        ScoreRun run = new ScoreRun(model, output.screen()::progress);
        run.familyA(Seeds.parse("11-15"));
        ScoreCard card = run.card();
        CardFile.write(card, html);
        if (output.json()) {
            output.document(CardDocument.of(card).members());
            return ExitCode.DONE;
        }
        output.line(TextCard.render(card));
        output.line(
                "%s is in %s; score it with tradewind regime score --model %s"
                        .formatted(model.version(), out, out));
        return ExitCode.DONE;
    }
}
