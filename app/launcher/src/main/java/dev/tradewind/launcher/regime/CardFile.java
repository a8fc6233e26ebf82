// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.regimestudy.card.HtmlCard;
import dev.tradewind.regimestudy.card.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Score cards as files that a person names.
public final class CardFile {

    private CardFile() {}

    /// Writes `card` as one HTML file, if a file is named.
    public static void write(ScoreCard card, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, HtmlCard.render(card));
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "the score card cannot be written to " + unwritable.getMessage() + ".");
        }
    }
}
