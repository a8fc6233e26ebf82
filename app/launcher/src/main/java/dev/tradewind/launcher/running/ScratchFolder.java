// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A data folder that is thrown away.
public final class ScratchFolder implements AutoCloseable {

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    public static ScratchFolder create(String purpose) {
        try {
            return new ScratchFolder(Files.createTempDirectory("tradewind-" + purpose + "-"));
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        FolderRemover.remove(path);
    }
}
