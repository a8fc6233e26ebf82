// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// If this failed, our generated markets would not be the ones the figures of the specification
/// speak of.
class FamilyATest {

    private static final long SEED = 20250101;
    private static final int BARS = 700;
    private static final double TOLERANCE = 1e-9;

    @Test
    @WithVectors
    void generatesTheBarsOfTheSpecification() throws IOException {
        List<List<GeneratedBar>> bars = generate(BARS);
        List<String> rows =
                Files.readAllLines(SharedFolder.vectors().resolve("generator_a_check.csv"));

        assertThat(rows).hasSize(241);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            int product = Integer.parseInt(cells[0]);
            GeneratedBar bar = bars.get(Integer.parseInt(cells[1])).get(product);
            assertClose(row, bar.open(), cells[2]);
            assertClose(row, bar.high(), cells[3]);
            assertClose(row, bar.low(), cells[4]);
            assertClose(row, bar.close(), cells[5]);
            assertClose(row, bar.volume(), cells[6]);
            assertThat(bar.label()).as(row).isEqualTo(Regime.valueOf(cells[7]));
        }
    }

    @Test
    @WithVectors
    void reachesTheLastClosesAndLabelCountsOfTheSpecification() throws IOException {
        List<List<GeneratedBar>> bars = generate(BARS);
        String check = Files.readString(SharedFolder.vectors().resolve("generator_a_check.json"));

        List<String> lastCloses = numbers(check, "last_close");
        List<String> counts = numbers(check, "counts_by_symbol");
        for (int product = 0; product < 6; product++) {
            assertClose("last", bars.getLast().get(product).close(), lastCloses.get(product));
            for (Regime regime : Regime.values()) {
                if (regime != Regime.UNKNOWN) {
                    int index = product;
                    assertThat(bars.stream().filter(each -> each.get(index).label() == regime))
                            .hasSize(Integer.parseInt(counts.get(4 * product + regime.ordinal())));
                }
            }
        }
    }

    @Test
    @WithVectors
    void drawsTheNumbersOfTheSpecification() throws IOException {
        String check = Files.readString(SharedFolder.vectors().resolve("rng_check.json"));
        CounterRandom random = new CounterRandom(42);

        for (int index = 0; index < 6; index++) {
            assertThat(random.uniform(7, index))
                    .isEqualTo(Double.parseDouble(numbers(check, "uniform").get(index)));
            assertClose("normal", random.normal(7, index), numbers(check, "normal").get(index));
            assertClose(
                    "t4",
                    random.studentT4(7, index),
                    numbers(check, "t4_unit_variance").get(index));
        }
    }

    @Test
    void putsEachBarWithinItsExtremes() {
        assertThat(generate(2_000).stream().flatMap(List::stream))
                .allSatisfy(bar -> {
                    assertThat(bar.high())
                            .isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
                    assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
                    assertThat(bar.volume()).isPositive();
                });
    }

    @Test
    void visitsEveryRegimeAndLeavesTheCrisisAgain() {
        List<Regime> labels =
                generate(6_000).stream().map(bars -> bars.getFirst().label()).toList();

        assertThat(labels).contains(Regime.TRENDING, Regime.RANGING, Regime.CHOPPY, Regime.CRISIS);
        assertThat(labels.lastIndexOf(Regime.CRISIS) - labels.indexOf(Regime.CRISIS))
                .isGreaterThan(1_000);
    }

    private static List<List<GeneratedBar>> generate(int count) {
        FamilyA family = new FamilyA(SEED, FamilyA.PRODUCTS);
        List<List<GeneratedBar>> bars = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            bars.add(family.next());
        }
        return bars;
    }

    private static void assertClose(String what, double actual, String expected) {
        double value = Double.parseDouble(expected);
        assertThat(actual).as(what).isCloseTo(value, within(TOLERANCE * Math.max(1, value)));
    }

    private static List<String> numbers(String json, String field) {
        String array = json.substring(json.indexOf('"' + field + '"') + field.length() + 2);
        String end = array.startsWith(":[[") ? "]]" : "]";
        Matcher numbers =
                Pattern.compile("-?[0-9.]+(?:e-?[0-9]+)?")
                        .matcher(array.substring(0, array.indexOf(end)));
        return numbers.results().map(MatchResult::group).toList();
    }
}
