// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.launcher.exit.CommandFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a command would compute on bars that are broken, or refuse good ones.
class BarFileTest {

    private static final String HEADER = "time,open,high,low,close,volume\n";

    @TempDir private Path folder;

    @Test
    void readsColumnsByNameAndIgnoresOthers() throws IOException {
        Path file = write("b.csv", "close,Note,time,high,low,open,volume\n2,x,3600,3,1,2.5,0\n\n");

        List<BarSeries> all = BarFile.read(file);

        assertThat(all).hasSize(1);
        BarSeries bars = all.getFirst();
        assertThat(bars.symbol()).isEmpty();
        assertThat(bars.count()).isEqualTo(1);
        assertThat(bars.times()).containsExactly(3600);
        assertThat(bars.open()).containsExactly(2.5);
        assertThat(bars.high()).containsExactly(3);
        assertThat(bars.low()).containsExactly(1);
        assertThat(bars.close()).containsExactly(2);
        assertThat(bars.volume()).containsExactly(0);
    }

    @Test
    void separatesSymbolsInOrderOfAppearance() throws IOException {
        String text =
                """
                symbol,time,open,high,low,close,volume
                ETH,0,1,1,1,1,1
                BTC,0,2,2,2,2,1
                ETH,60,3,3,3,3,1
                """;

        List<BarSeries> all = BarFile.read(write("b.csv", text));

        assertThat(all).extracting(BarSeries::symbol).containsExactly("ETH", "BTC");
        assertThat(all.getFirst().close()).containsExactly(1, 3);
    }

    @Test
    void readsCompressedFilesAndOtherWritingsOfTime() throws IOException {
        Path file = folder.resolve("b.csv.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
            bytes.write(
                    ("\uFEFFdate,open,high,low,close,volume\n\"1970-01-02\",1,1,1,1,1\n"
                                    + "1970-01-02T01:00:00Z,1e0,1,1,1,1\n")
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(BarFile.read(file).getFirst().times()).containsExactly(86_400, 90_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,1,1,1,1 | line \"2,1,1,1,1\" has 5 cells, the header has 6",
                "soon,1,1,1,1,1 | time \"soon\" must be epoch seconds",
                "1,1,1,1,1,1 | time \"1\" must be after that of the bar before",
                "2,x,1,1,1,1 | open \"x\" must be a decimal number",
                "2,1,NaN,1,1,1 | high \"NaN\" must be a decimal number",
                "2,1,1e999,1,1,1 | high \"1e999\" must be a decimal number",
                "2,1,1,0,1,1 | low \"0\" must be > 0",
                "2,1,1,1,-1,1 | close \"-1\" must be > 0",
                "2,1,1,2,1,1 | high \"1\" must not be below low 2.0",
                "2,1,1,1,2,1 | high \"1\" must not be below open 1.0 or close 2.0",
                "2,1,2,1.5,2,1 | low \"1.5\" must not be above open 1.0 or close 2.0",
                "2,1,1,1,1,-1 | volume \"-1\" must be >= 0",
                "2,1,1,1,1, | volume \"\" must be a decimal number",
            })
    void refusesTheWholeFileAtTheFirstBrokenLine(String line, String reason) throws IOException {
        Path file = write("broken.csv", HEADER + "1,1,1,1,1,1\n" + line + "\n");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> BarFile.read(file))
                .withMessageStartingWith(file + ", line 3: " + reason)
                .withMessageEndingWith("Nothing of the file was used.");
    }

    @Test
    void saysWhatIsWrongWithAFileAsAWhole() throws IOException {
        refused(folder, "is a folder");
        refused(folder.resolve("none.csv"), "does not exist");
        refused(write("empty.csv", ""), "is empty");
        refused(write("header.csv", HEADER), "has a header but no bar");
        refused(write("plain.csv.gz", HEADER), "is not compressed with gzip");
        refused(write("short.csv", "time,open,high,low,close\n1,1,1,1,1\n"), "no column volume");
        refused(write("symbol.csv", "symbol," + HEADER + ",1,1,1,1,1,1\n"), "must not be empty");
        Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, 10});
        refused(folder.resolve("binary.csv"), "is not text in UTF-8");
    }

    private static void refused(Path file, String reason) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> BarFile.read(file))
                .withMessageContaining(reason);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
