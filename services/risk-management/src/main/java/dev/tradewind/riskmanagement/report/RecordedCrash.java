// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.model.money.Asset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// One crash as it was recorded: by how much each asset fell from its onset to the lowest hourly close
/// within 48 hours, as negative fractions.
///
/// Source: hourly bars of Binance, 2020 to 2023; onsets of quantitative specification 2.8.
public record RecordedCrash(Instant onset, SortedMap<Asset, BigDecimal> moves) {

    private static final String RESOURCE = "/stress/crashes.csv";

    public RecordedCrash {
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    }

    /// All that were recorded, oldest first.
    public static List<RecordedCrash> all() {
        SortedMap<Instant, SortedMap<Asset, BigDecimal>> crashes = new TreeMap<>();
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            crashes.computeIfAbsent(
                            Instant.parse(cells[0]),
                            _ -> new TreeMap<>(Comparator.comparing(Asset::code)))
                    .put(new Asset(cells[1]), new BigDecimal(cells[2]));
        }
        List<RecordedCrash> all = new ArrayList<>();
        crashes.forEach((onset, moves) -> all.add(new RecordedCrash(onset, moves)));
        return all;
    }

    /// Its name: the day it began.
    public String name() {
        return onset.toString().substring(0, 10);
    }

    public boolean isRecorded(Asset asset) {
        return moves.containsKey(asset);
    }

    /// The move of an asset; of one that was not recorded, the worst of those that were.
    public BigDecimal moveOf(Asset asset) {
        BigDecimal move = moves.get(asset);
        return move == null ? Collections.min(moves.values()) : move;
    }

    private static List<String> lines() {
        try (InputStream bytes =
                        Objects.requireNonNull(RecordedCrash.class.getResourceAsStream(RESOURCE));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
