// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.testkit.SharedFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Recordings for tests: a small one made by hand, and those of the shared folder.
public final class Recordings {

    static final Symbol BTC = Symbol.parse("BTC-USDT");

    private static final String[] SMALL = {
        Level2Csv.HEADER,
        "900000,,Q,9,9,bid,99.9,1",
        "900000,,Q,9,9,ask,100.1,2",
        "1000000,1,U,8,9,bid,99.8,3",
        "1100000,2,U,10,12,bid,99.9,5",
        "1100000,2,U,10,12,ask,100.2,1.5",
        "1200000,,Q,12,12,ask,100.1,2",
        "1200000,,Q,12,12,bid,99.9,5",
        "1300000,,S,10,10,bid,99.9,4",
        "1300000,,S,10,10,bid,99.7,1",
        "1300000,,S,10,10,ask,100.1,2",
        "1400000,4,T,70,70,buy,100.1,2",
        "1500000,,Q,13,13,bid,100,0.25",
        "1500000,,Q,13,13,ask,100.2,1.5",
        "1700000,5,U,13,13,ask,100.1,0",
        "1700000,5,U,13,13,bid,100,0.25",
    };

    private Recordings() {}

    static List<String> small() {
        return List.of(SMALL);
    }

    static List<String> smallWith(String... more) {
        return Stream.concat(small().stream(), List.of(more).stream()).toList();
    }

    static Instrument grid(List<String> lines) {
        return RecordedGrid.of(BTC, lines.iterator());
    }

    static Iterator<RecordedMessage> level2(List<String> lines) {
        return new Level2Csv("small.csv", grid(lines), lines.iterator());
    }

    /// Gives the lines of a file of the shared folder to `reader`.
    public static <T> T read(String file, Function<Iterator<String>, T> reader) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(
                                                SharedFolder.recordings().resolve(file)),
                                        1 << 16),
                                StandardCharsets.UTF_8))) {
            return reader.apply(lines.lines().iterator());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
