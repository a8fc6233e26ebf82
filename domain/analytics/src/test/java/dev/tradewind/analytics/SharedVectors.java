// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project's vectors, which stand beside the checkout and are never copied into it.
public final class SharedVectors {

    private SharedVectors() {}

    public static boolean arePresent() {
        return Files.isDirectory(folder());
    }

    public static Json json(String file) {
        return Json.parse(read(file));
    }

    /// The numbers of a CSV file without its header.
    public static double[][] table(String file) {
        List<String> lines = read(file).lines().skip(1).toList();
        double[][] rows = new double[lines.size()][];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = lines.get(i).split(",", -1);
            rows[i] = new double[cells.length];
            for (int j = 0; j < cells.length; j++) {
                rows[i][j] = Double.parseDouble(cells[j]);
            }
        }
        return rows;
    }

    private static String read(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isRegularFile(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared").resolve("vectors");
    }
}
