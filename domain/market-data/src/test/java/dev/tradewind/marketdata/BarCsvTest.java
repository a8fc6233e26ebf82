// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithRecordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, broken recordings would be traded on, or good ones refused.
class BarCsvTest {

    private static final String GOOD = "1713459600,10.50,12,9.9,11,0.00000001";

    @Test
    void readsBarsExactly() {
        List<Bar> bars = parse(GOOD, "1713463200,11,11,11,11,0");

        assertThat(bars).hasSize(2);
        assertThat(bars.getFirst())
                .isEqualTo(
                        Bars.bar(
                                Instant.parse("2024-04-18T17:00:00Z"),
                                "10.5",
                                "12",
                                "9.9",
                                "11",
                                "0.00000001"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1713463200,1,1,1,1 | expected 6 columns",
                "1713463200,1,1,1,1,1,1 | expected 6 columns",
                "'' | expected 6 columns",
                "soon,1,1,1,1,1 | time must be epoch seconds",
                "99999999999999999,1,1,1,1,1 | time must be epoch seconds",
                "1713463201,1,1,1,1,1 | time is not aligned to 1h",
                "1713459600,1,1,1,1,1 | time must be after the line before",
                "1713463200,x,1,1,1,1 | open: price must be a decimal number",
                "1713463200,1,NaN,1,1,1 | high: price must be a decimal number",
                "1713463200,1,1,0,1,1 | low: price must be > 0",
                "1713463200,1,1,1,1,-1 | volume: quantity must be >= 0",
                "1713463200,2,1,1,1,1 | bar: high must not be below",
                "1713463200,1,2,1.5,1,1 | bar: low must not be above",
                "1713463200,1e99,1,1,1,1 | open: price must have at most 30 decimals",
            })
    void refusesTheWholeSourceAtTheFirstBrokenLine(String line, String reason) {
        assertThatExceptionOfType(BrokenBarsException.class)
                .isThrownBy(() -> parse(GOOD, line == null ? "" : line))
                .withMessageStartingWith("test.csv, line 3: " + reason)
                .satisfies(broken -> assertThat(broken.line()).isEqualTo(3))
                .satisfies(broken -> assertThat(broken.reason()).startsWith(reason));
    }

    @Test
    void refusesAWrongHeader() {
        assertThatExceptionOfType(BrokenBarsException.class)
                .isThrownBy(() ->
                        BarCsv.parse("test.csv", Timeframe.ONE_HOUR, List.of("a,b").iterator()))
                .withMessageContaining("line 1: the header must be time,open");
    }

    @Test
    @WithRecordings
    void readsARecordedFile() throws IOException {
        Path file = SharedFolder.recordings().resolve("coinbase_BTC-USD_1h.csv.gz");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            List<Bar> bars =
                    BarCsv.parse(file.toString(), Timeframe.ONE_HOUR, reader.lines().iterator());
            assertThat(bars).hasSize(10_519);
        }
    }

    private static List<Bar> parse(String... lines) {
        return BarCsv.parse(
                "test.csv",
                Timeframe.ONE_HOUR,
                Stream.concat(Stream.of(BarCsv.HEADER), Stream.of(lines)).iterator());
    }
}
