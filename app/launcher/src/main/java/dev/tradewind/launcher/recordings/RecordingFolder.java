// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.recordings;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.marketdata.BarCsv;
import dev.tradewind.marketdata.BrokenBarsException;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A folder of recorded bars, `VENUE_SYMBOL_TIMEFRAME.csv` or `.csv.gz`, and its `SHA256SUMS` if there is one.
public final class RecordingFolder {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9-]+_[A-Z0-9]+-[A-Z0-9]+_([0-9]+[mhd])\\.csv(\\.gz)?");

    private final Path folder;
    private final Map<String, String> hashes;

    private RecordingFolder(Path folder, Map<String, String> hashes) {
        this.folder = folder;
        this.hashes = hashes;
    }

    public static RecordingFolder of(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        Path list = folder.resolve("SHA256SUMS");
        if (Files.exists(list)) {
            try (Stream<String> lines = Files.lines(list)) {
                lines.map(line -> line.split("\\s+\\*?", 2))
                        .filter(parts -> parts.length == 2)
                        .forEach(parts -> hashes.put(parts[1], parts[0]));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new RecordingFolder(folder, hashes);
    }

    /// The files of bars, by name.
    public List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> name(each).matches()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads a file of [#files] to its end.
    public Recording verify(Path file) {
        String name = file.getFileName().toString();
        Matcher parts = name(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException("file must be named like a recording: " + name);
        }
        Timeframe timeframe = Timeframe.find(parts.group(1)).orElse(null);
        if (timeframe == null) {
            return broken(file, "timeframe must be one of " + Timeframe.codes());
        }
        try (BufferedReader reader = reader(file)) {
            List<Bar> bars = BarCsv.parse(name, timeframe, reader.lines().iterator());
            return sound(file, timeframe, bars);
        } catch (BrokenBarsException broken) {
            return broken(file, String.valueOf(broken.getMessage()));
        } catch (IOException | UncheckedIOException unreadable) {
            return broken(file, "unreadable: " + unreadable.getMessage());
        }
    }

    private Recording sound(Path file, Timeframe timeframe, List<Bar> bars) {
        String name = file.getFileName().toString();
        if (bars.isEmpty()) {
            return broken(file, "has no bar");
        }
        Bar first = bars.getFirst();
        Bar last = bars.getLast();
        long span = last.openTime().getEpochSecond() - first.openTime().getEpochSecond();
        long expected = span / timeframe.length().toSeconds() + 1;
        return new Recording(
                name,
                bars.size(),
                first.openTime(),
                last.openTime(),
                expected - bars.size(),
                hash(file),
                "");
    }

    private Recording broken(Path file, String problem) {
        return new Recording(file.getFileName().toString(), 0, null, null, 0, hash(file), problem);
    }

    private String hash(Path file) {
        String listed = hashes.get(file.getFileName().toString());
        if (listed == null) {
            return "UNLISTED";
        }
        return sha256(file).equalsIgnoreCase(listed) ? "OK" : "WRONG";
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    private static Matcher name(Path file) {
        return NAME.matcher(file.getFileName().toString());
    }
}
