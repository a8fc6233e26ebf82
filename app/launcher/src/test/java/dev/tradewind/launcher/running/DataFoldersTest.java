// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.launcher.exit.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, `--fresh` could delete a folder that is not ours.
class DataFoldersTest {

    private static final DataFolders FOLDERS = DataFolders.ofProcess();

    @TempDir private Path parent;

    @Test
    void emptiesAFolderItMadeItself() throws IOException {
        Path folder = FOLDERS.open(parent.resolve("data"), "generated");
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/tradewind.log"), "line");
        FOLDERS.clear(folder, "generated");
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesToEmptyAForeignFolder() throws IOException {
        Path holiday = Files.writeString(parent.resolve("holiday.jpg"), "sea");
        assertThatThrownBy(() -> FOLDERS.clear(parent, "generated"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--data-dir");
        assertThat(holiday).exists();
    }

    @Test
    void saysWhatToDoWhenAFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> FOLDERS.open(file, "generated"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("choose another with --data-dir");
    }
}
