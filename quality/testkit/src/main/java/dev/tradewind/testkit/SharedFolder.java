// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder `shared` beside the checkout, never copied into it: test vectors and recorded market data. A
/// machine without it runs the tests that need none; see [WithVectors] and [WithRecordings].
public final class SharedFolder {

    private SharedFolder() {}

    /// Whether the test vectors are there.
    public static boolean hasVectors() {
        return Files.isDirectory(vectors());
    }

    /// Whether the recorded market data are there.
    public static boolean hasRecordings() {
        return Files.isDirectory(recordings());
    }

    /// The folder of the test vectors.
    public static Path vectors() {
        return shared().resolve("vectors");
    }

    /// The folder of the recorded market data.
    public static Path recordings() {
        return shared().resolve("data");
    }

    /// A JSON file of the vectors.
    public static Json json(String file) {
        return Json.parse(read(file));
    }

    /// A CSV file of the vectors.
    public static NumberTable table(String file) {
        return NumberTable.parse(read(file).lines().toList());
    }

    private static String read(String file) {
        try {
            return Files.readString(vectors().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path shared() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isRegularFile(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared");
    }
}
