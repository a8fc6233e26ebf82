// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.regime.model.RegimeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Regime models as files that a person names.
public final class ModelFile {

    private ModelFile() {}

    /// The model in `file`, or the built-in one if no file is named.
    public static RegimeModel readOrBuiltIn(@Nullable Path file) {
        if (file == null) {
            return RegimeModel.builtIn();
        }
        try {
            return RegimeModel.parse(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "the model cannot be read: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException broken) {
            throw new CommandFailure(
                    ExitCode.USAGE, file + " holds no model: " + broken.getMessage() + ".");
        }
    }

    /// Writes `model` as text.
    public static void write(RegimeModel model, Path file) {
        try {
            Files.write(file, model.lines());
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.ENVIRONMENT,
                    "the model cannot be written to " + unwritable.getMessage() + ".");
        }
    }
}
