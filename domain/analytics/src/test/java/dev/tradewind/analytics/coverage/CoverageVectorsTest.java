// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.NumberTable;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// If this failed, forecasts would be accepted or rejected by other tests than the published ones.
/// Expected values: shared vectors var_backtest.csv and var_backtest.json.
@WithVectors
class CoverageVectorsTest {

    private final Json expected = SharedFolder.json("var_backtest.json");

    @Test
    void agreesOn950Days() {
        NumberTable table = SharedFolder.table("var_backtest.csv");
        Breaches breaches = Breaches.of(table.column("pl"), table.column("var95"));
        check("main", expected.at("main"), CoverageTests.of(breaches, 0.05));
        ShortfallForecast forecast =
                new ShortfallForecast(
                        table.column("pl"), table.column("var975"), table.column("es975"), 0.025);
        AcerbiSzekely test =
                AcerbiSzekely.of(forecast, TailModel.of(forecast), 2_000, new CounterRandom(1));
        Json acerbi = expected.at("acerbi_szekely");
        assertThat(test.breaches()).isEqualTo(acerbi.at("N").integer());
        Close.to("Z1", test.z1().orElseThrow(), acerbi.number("Z1"));
        Close.to("Z2", test.z2(), acerbi.number("Z2"));
        assertThat(test.pValue2()).isLessThan(0.05);
    }

    @Test
    void agreesOnEverySequenceOfHits() {
        Json sequences = expected.at("hit_sequences");
        for (String name : sequences.names()) {
            Json sequence = sequences.at(name);
            boolean[] hits = new boolean[sequence.at("n").integer()];
            for (int day : sequence.at("hits").integers()) {
                hits[day] = true;
            }
            check(name, sequence, CoverageTests.of(new Breaches(hits), 0.05));
        }
    }

    @Test
    void agreesOnTheTableOfKupiecStatistics() {
        for (Json row : expected.at("kupiec_table").list()) {
            TestResult ours =
                    LikelihoodRatio.kupiec(
                            row.at("x").integer(), row.at("n").integer(), row.number("p"));
            Close.to("lr", ours.statistic(), row.number("lr"));
            assertThat(ours.pValue()).isCloseTo(row.number("pvalue"), withinPercentage(1e-5));
        }
    }

    @Test
    void agreesOnTheLightsOfBasel() {
        for (Json row : expected.at("basel_99_250").list()) {
            BaselLight ours = BaselLight.of(row.at("x").integer());
            Close.to("cumulative", ours.cumulative(), row.number("cum"));
            Close.to("multiplier", ours.multiplier(), row.number("multiplier"));
            assertThat(ours.zone().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(row.at("zone").text());
        }
    }

    @Test
    void agreesOnKupiecsTableOf1995() {
        for (Json row : expected.at("published").at(4).at("rows").list()) {
            double chance = row.at(0).number();
            int periods = row.at(1).integer();
            int greatest = row.at(3).integer();
            if (!row.at(2).isNull()) {
                int least = row.at(2).integer();
                assertThat(isAccepted(least, periods, chance)).isTrue();
                assertThat(isAccepted(least - 1, periods, chance)).isFalse();
            }
            assertThat(isAccepted(greatest, periods, chance)).isTrue();
            assertThat(isAccepted(greatest + 1, periods, chance)).isFalse();
        }
    }

    private static boolean isAccepted(int breaches, int periods, double chance) {
        return !LikelihoodRatio.kupiec(breaches, periods, chance).isRejected(0.05);
    }

    private static void check(String what, Json expected, CoverageTests ours) {
        assertThat(ours.periods()).isEqualTo(expected.at("n").integer());
        Close.to(what, ours.number().statistic(), expected.number("lr_pof"));
        Close.to(what, ours.number().pValue(), expected.number("p_pof"));
        assertThat(ours.transitions())
                .isEqualTo(
                        new Transitions(
                                expected.at("n00").integer(),
                                expected.at("n01").integer(),
                                expected.at("n10").integer(),
                                expected.at("n11").integer()));
        Close.to(what, ours.independence().statistic(), expected.number("lr_ind"));
        Close.to(what, ours.independence().pValue(), expected.number("p_ind"));
        Close.to(what, ours.conditional().statistic(), expected.number("lr_cc"));
        Close.to(what, ours.conditional().pValue(), expected.number("p_cc"));
    }
}
