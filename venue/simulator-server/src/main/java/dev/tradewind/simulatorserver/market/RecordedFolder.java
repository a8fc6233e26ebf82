// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.marketdata.BarCsv;
import dev.tradewind.marketdata.BrokenBarsException;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A folder of recorded bars, files named `VENUE_SYMBOL_TIMEFRAME.csv` or `.csv.gz`. Where several
/// venues recorded the same product, Coinbase's file is taken, else the first by name.
final class RecordedFolder {

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9-]+)_([A-Z0-9]+-[A-Z0-9]+)_([0-9]+[mhd])\\.csv(\\.gz)?");
    private static final String PREFERRED_VENUE = "coinbase_";

    private final Path folder;
    private final Timeframe timeframe;
    private final Map<Symbol, Path> files = new TreeMap<>();

    RecordedFolder(Path folder, Timeframe timeframe) {
        this.folder = folder;
        this.timeframe = timeframe;
        for (Path file : list(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(3).equals(timeframe.code())) {
                files.putIfAbsent(Symbol.parse(name.group(2)), file);
            }
        }
    }

    /// The bars of the products named, which must all be there.
    Map<Symbol, List<Bar>> read(List<String> products) {
        if (products.isEmpty()) {
            throw new ConfigurationException(
                    "venue.products must name what to replay: " + available());
        }
        Map<Symbol, List<Bar>> bars = new TreeMap<>();
        for (String product : products) {
            Path file =
                    files.entrySet().stream()
                            .filter(each -> each.getKey().toString().equals(product))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow(() ->
                                    new ConfigurationException(
                                            "venue.products: no recording of %s: %s"
                                                    .formatted(product, available())));
            bars.put(Symbol.parse(product), read(file));
        }
        return bars;
    }

    private String available() {
        return "venue.replay.dir=%s holds for venue.timeframe=%s %s"
                .formatted(folder, timeframe.code(), files.isEmpty() ? "nothing" : files.keySet());
    }

    private List<Bar> read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<Bar> bars = BarCsv.parse(file.toString(), timeframe, reader.lines().iterator());
            if (bars.isEmpty()) {
                throw new ConfigurationException(file + " holds no bar");
            }
            return bars;
        } catch (BrokenBarsException broken) {
            throw new ConfigurationException(
                    broken.getMessage() + "; nothing was imported", broken);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ConfigurationException(
                    file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Path> list(Path folder) {
        Comparator<String> order =
                Comparator.comparing((String name) -> !name.startsWith(PREFERRED_VENUE))
                        .thenComparing(Comparator.naturalOrder());
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(each -> each.getFileName().toString(), order))
                    .toList();
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "venue.replay.dir=%s cannot be read (%s): name the folder of the recordings"
                            .formatted(folder, unreadable),
                    unreadable);
        }
    }
}
