// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.simulator.replay.BrokenRecordingException;
import dev.tradewind.venue.simulator.replay.ProductRecording;
import dev.tradewind.venue.simulator.replay.RecordedGrid;
import dev.tradewind.venue.simulator.replay.ReplayTerms;
import dev.tradewind.venue.simulator.replay.ReplayedMarket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The recordings of order books and trades in a folder, files named `VENUE_SYMBOL_l2.csv` or
/// `VENUE_SYMBOL_trades.csv`, or the same with `.gz`. Of a product that has both the order book is
/// taken, of several venues the first by name. The files stay open until this is closed.
public final class TickRecordings implements AutoCloseable {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9-]+_([A-Z0-9]+-[A-Z0-9]+)_(l2|trades)\\.csv(\\.gz)?");
    private static final String BOOKS = "l2";
    private static final String TRADES = "trades";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Map<Symbol, Path> books;
    private final Map<Symbol, Path> trades;
    private final List<BufferedReader> open = new ArrayList<>();

    private TickRecordings(Path folder, Map<Symbol, Path> books, Map<Symbol, Path> trades) {
        this.folder = folder;
        this.books = books;
        this.trades = trades;
    }

    /// What the folder holds.
    ///
    /// @throws ConfigurationException when it holds no such recording
    public static TickRecordings in(Path folder) {
        List<Path> files = list(folder);
        TickRecordings found =
                new TickRecordings(folder, named(files, BOOKS), named(files, TRADES));
        if (found.books.isEmpty() && found.trades.isEmpty()) {
            throw new ConfigurationException(
                    folder + " holds no file VENUE_SYMBOL_l2.csv.gz or VENUE_SYMBOL_trades.csv.gz");
        }
        return found;
    }

    /// The market of `products`; of none, all with an order book, or all if there is none with one.
    ///
    /// @throws ConfigurationException when one is not recorded or cannot be read
    public ReplayedMarket market(List<Symbol> products, ReplayTerms terms) {
        List<Symbol> all = List.copyOf((books.isEmpty() ? trades : books).keySet());
        List<Symbol> chosen = products.isEmpty() ? all : products;
        return new ReplayedMarket(chosen.stream().map(this::recording).toList(), terms);
    }

    private ProductRecording recording(Symbol product) {
        Path file = books.getOrDefault(product, trades.get(product));
        if (file == null) {
            throw new ConfigurationException(
                    "no recording of %s: %s holds order books of %s and trades of %s"
                            .formatted(product, folder, books.keySet(), trades.keySet()));
        }
        try {
            Instrument grid = read(file, lines -> RecordedGrid.of(product, lines));
            Iterator<String> lines = keepOpen(file).lines().iterator();
            return books.containsKey(product)
                    ? ProductRecording.level2(file.toString(), grid, lines)
                    : ProductRecording.trades(file.toString(), grid, lines);
        } catch (BrokenRecordingException broken) {
            throw new ConfigurationException(
                    "%s, line %d: %s".formatted(file, broken.line(), broken.reason()), broken);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ConfigurationException(
                    file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static <T> T read(Path file, Function<Iterator<String>, T> reader) throws IOException {
        try (BufferedReader lines = reader(file)) {
            return reader.apply(lines.lines().iterator());
        }
    }

    private BufferedReader keepOpen(Path file) throws IOException {
        BufferedReader reader = reader(file);
        open.add(reader);
        return reader;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream plain =
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
    }

    private static Map<Symbol, Path> named(List<Path> files, String kind) {
        Map<Symbol, Path> found = new TreeMap<>();
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(2).equals(kind)) {
                found.putIfAbsent(Symbol.parse(name.group(1)), file);
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "%s cannot be read (%s): name the folder of the recordings"
                            .formatted(folder, unreadable),
                    unreadable);
        }
    }

    @Override
    public void close() {
        for (BufferedReader each : open) {
            try {
                each.close();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
