// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// If this failed, our indicators would disagree with the project's shared vectors, which a
/// separate program computed and compared with TA-Lib. Runs where the shared folder stands beside
/// the checkout.
@EnabledIf("vectorsArePresent")
class SharedVectorsTest {

    private static final Map<String, String> RENAMED =
            Map.of("macd_sig9", "macd_sig12_26_9", "macd_hist", "macd_hist12_26_9");

    @Test
    void agreesWithEveryColumnOfThe500Bars() throws IOException {
        Table bars = Table.parse(Files.readAllLines(vectors().resolve("ohlcv_500.csv")));
        Table expected = Table.parse(Files.readAllLines(vectors().resolve("indicators_500.csv")));
        List<String> compared = new ArrayList<>();
        for (String name : expected.names()) {
            String ours = RENAMED.getOrDefault(name, name);
            if (Columns.of(ours).isPresent()) {
                Table.assertSame(name, Columns.series(ours, bars.bars()), expected.column(name));
                compared.add(name);
            }
        }
        assertThat(compared).hasSize(21).contains("adx14", "chop20", "natr14_pct240", "macd_hist");
    }

    @Test
    void convergesToTheOtherSeedOfTheAverageDirectionalIndex() throws IOException {
        Table bars = Table.parse(Files.readAllLines(vectors().resolve("ohlcv_500.csv")));
        Table expected = Table.parse(Files.readAllLines(vectors().resolve("indicators_500.csv")));
        double[] ours = Columns.series("adx14", bars.bars());
        double[] theirs = expected.column("talib_adx14");
        for (int i = 300; i < ours.length; i++) {
            assertThat(Math.abs(ours[i] - theirs[i])).as("bar %d", i).isLessThan(3e-8);
        }
    }

    @Test
    void agreesWithEveryEdgeCase() throws IOException {
        String text = Files.readString(vectors().resolve("edge_cases.json"));
        String[] cases = text.split("\"name\":");
        assertThat(cases).hasSize(9);
        for (int i = 1; i < cases.length; i++) {
            Bars bars =
                    new Bars(
                            numbers(cases[i], "high"),
                            numbers(cases[i], "low"),
                            numbers(cases[i], "close"));
            for (String column :
                    List.of("rsi", "pdi", "mdi", "dx", "adx", "atr", "chop", "vol_cc")) {
                Table.assertSame(
                        column + " of case " + i,
                        Columns.series(column + "5", bars),
                        numbers(cases[i], column));
            }
        }
    }

    private static double[] numbers(String json, String field) {
        Matcher array = Pattern.compile('"' + field + "\":\\[([^]]*)]").matcher(json);
        assertThat(array.find()).as(field).isTrue();
        return Stream.of(array.group(1).split(","))
                .mapToDouble(cell -> cell.equals("null") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    static boolean vectorsArePresent() {
        return Files.isDirectory(vectors());
    }

    /// `../shared/vectors` seen from the root of the checkout.
    private static Path vectors() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolve("..").resolve("shared").resolve("vectors");
    }
}
