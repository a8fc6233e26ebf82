// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import java.nio.file.Files;
import java.nio.file.Path;

/// The kill switch that needs no service: while a file named `HALT` lies in the data folder,
/// nothing new is granted and nobody can re-arm.
public final class HaltFile {

    private final Path file;

    public HaltFile(Path dataFolder) {
        file = dataFolder.resolve("HALT");
    }

    public boolean isPresent() {
        return Files.exists(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
