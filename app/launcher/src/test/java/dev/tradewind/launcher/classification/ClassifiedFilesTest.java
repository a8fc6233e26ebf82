// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.model.RegimeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a person's own bars would get other regimes than the running system gives.
class ClassifiedFilesTest {

    private static final long START = 1_700_000_000L / 3600 * 3600;

    @TempDir private Path folder;

    /// A file of hourly bars that are `step` seconds apart, without those numbered `missing`.
    private Path file(String name, int bars, long start, long step, Integer... missing)
            throws IOException {
        CounterRandom random = new CounterRandom(name.hashCode());
        List<String> lines = new ArrayList<>(List.of("time,open,high,low,close,volume"));
        double level = 4;
        for (int i = 0; i < bars; i++) {
            double open = StrictMath.exp(level);
            level += 0.01 * random.normal(0, i);
            double close = StrictMath.exp(level);
            double high = Math.max(open, close) * 1.003;
            double low = Math.min(open, close) * 0.997;
            if (!List.of(missing).contains(i)) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%d,%.8f,%.8f,%.8f,%.8f,1",
                                start + i * step,
                                open,
                                high,
                                low,
                                close));
            }
        }
        return Files.write(folder.resolve(name), lines);
    }

    private List<String> rows(boolean json, List<Path> files) {
        List<String> rows = new ArrayList<>();
        ClassificationText text = new ClassificationText(json, rows::add);
        text.begin();
        new ClassifiedFiles(NamedSeries.read(files), Optional.empty())
                .classify(
                        each -> RegimeEngine.probabilistic(each, RegimeModel.builtIn()), text::add);
        text.end();
        return rows;
    }

    @Test
    void tellsEveryBarOfEveryProductWithProbabilitiesOnceTheModelIsWarm() throws IOException {
        List<Path> files =
                List.of(
                        file("binance_BTC-USDT_1h.csv", 140, START, 3600),
                        file("ETH.csv", 140, START, 3600),
                        file("third.csv", 140, START, 3600));
        List<String> rows = rows(false, files);
        assertThat(rows).hasSize(1 + 3 * 140);
        assertThat(rows.getFirst()).isEqualTo(ClassificationText.HEADER);
        assertThat(rows.get(1)).startsWith("BTC-USDT," + START + ",UNKNOWN,,,,,,");
        assertThat(rows.getLast())
                .startsWith("third," + (START + 139 * 3600) + ",")
                .contains(",regime-model-1,")
                .doesNotContain(",,");
    }

    @Test
    void cuttingAFileChangesNoEarlierAnswer() throws IOException {
        List<String> whole = rows(false, List.of(file("A.csv", 200, START, 3600)));
        List<String> cut = rows(false, List.of(file("A.csv", 150, START, 3600)));
        assertThat(whole.subList(0, 151)).isEqualTo(cut);
    }

    @Test
    void barsThatAreOnlyNumberedGiveTheSameStates() throws IOException {
        List<String> timed = rows(false, List.of(file("A.csv", 150, START, 3600)));
        List<String> numbered = rows(false, List.of(file("A.csv", 150, 0, 1)));
        assertThat(numbered).hasSize(151);
        for (int i = 1; i < 151; i++) {
            String[] one = timed.get(i).split(",", 9);
            String[] other = numbered.get(i).split(",", 9);
            assertThat(other[1]).isEqualTo(Integer.toString(i - 1));
            one[1] = other[1];
            one[8] = other[8];
            assertThat(other).containsExactly(one);
        }
    }

    @Test
    void fillsThreeMissingBarsAndStartsAnewAfterFour() throws IOException {
        List<String> filled = rows(false, List.of(file("A.csv", 160, START, 3600, 140, 141, 142)));
        assertThat(filled).hasSize(1 + 157);
        assertThat(filled.get(141)).contains(",regime-model-1,");
        List<String> broken =
                rows(false, List.of(file("A.csv", 160, START, 3600, 140, 141, 142, 143)));
        assertThat(broken.get(141)).contains(",UNKNOWN,,,,,,");
    }

    @Test
    void writesJsonWithNullForWhatIsAbsent() throws IOException {
        List<String> rows = rows(true, List.of(file("A.csv", 125, START, 3600)));
        assertThat(rows).hasSize(126).last().isEqualTo("]");
        assertThat(rows.getFirst()).startsWith("[{\"symbol\":\"A\",\"time\":" + START);
        assertThat(rows.get(124)).startsWith(",{").contains("\"model\":\"regime-model-1\"");
    }

    @Test
    void refusesTheSameNameTwiceAndBarsOffTheGrid() throws IOException {
        Path one = file("A.csv", 5, START, 3600);
        assertThatThrownBy(() -> NamedSeries.read(List.of(one, one)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("two series are called A");
        List<NamedSeries> series = NamedSeries.read(List.of(one));
        assertThatThrownBy(() -> new ClassifiedFiles(series, Optional.of(Timeframe.FOUR_HOURS)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no multiple of 14400 seconds");
    }
}
