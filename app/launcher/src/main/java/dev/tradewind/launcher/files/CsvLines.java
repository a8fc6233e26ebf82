// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV file as cells, one after the other, and the words for what is wrong with one of them.
final class CsvLines implements AutoCloseable {

    private static final int MAX_SHOWN = 60;

    private final Path file;
    private final BufferedReader reader;
    private int line;

    private CsvLines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// Opens `file`; one that is not there or not a file is refused.
    static CsvLines open(Path file) {
        if (Files.isDirectory(file)) {
            throw unusable(file, "is a folder; name one .csv or .csv.gz file in it");
        }
        if (!Files.exists(file)) {
            throw unusable(file, "does not exist; check the path, seen from the current folder");
        }
        try {
            InputStream bytes = Files.newInputStream(file);
            InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new CsvLines(
                    file,
                    new BufferedReader(
                            new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder())));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /// The cells of the first line.
    String[] header() {
        String[] cells = next();
        if (cells == null) {
            throw unusable(file, "is empty; its first line must name the columns");
        }
        cells[0] = cells[0].replace("\uFEFF", "");
        return cells;
    }

    /// The cells of the next line, without blanks and quotes around them, or null after the last line.
    String @Nullable [] next() {
        try {
            String text = reader.readLine();
            line++;
            return text == null ? null : cells(text);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /// The number of the line read last, the header being line 1.
    int line() {
        return line;
    }

    /// Says that `value` of `field` in the line read last cannot be used.
    CommandFailure broken(String field, String value, String reason) {
        String shown = value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
        return new CommandFailure(
                ExitCode.FAILED,
                "%s, line %d: %s \"%s\" %s. Nothing of the file was used."
                        .formatted(file, line, field, shown, reason));
    }

    /// Requires as many cells as the header has.
    void requireCells(String[] cells, int expected) {
        if (cells.length != expected) {
            throw broken(
                    "line",
                    String.join(",", cells),
                    "has %d cells, the header has %d".formatted(cells.length, expected));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    static CommandFailure unusable(Path file, String reason) {
        return new CommandFailure(ExitCode.USAGE, file + " " + reason + ".");
    }

    private static CommandFailure unreadable(Path file, IOException why) {
        String reason =
                switch (why) {
                    case ZipException _ -> "is not compressed with gzip, though its name says so";
                    case CharacterCodingException _ -> "is not text in UTF-8";
                    default -> "cannot be read: " + why.getMessage();
                };
        return unusable(file, reason);
    }

    private static String[] cells(String text) {
        String[] cells = text.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = bare(cells[i].strip());
        }
        return cells;
    }

    private static String bare(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
