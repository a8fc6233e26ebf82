// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.analytics.pairs.Lags;
import dev.tradewind.analytics.pairs.PairScreen;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.NumberTable;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, `tradewind pairs` would tell other figures than the specification defines, or name them otherwise.
class PairReportTest {

    private static final PairChoices CHOICES =
            new PairChoices(1, 8, new PairChoices.Filter(1e-4, 1e-3), 60, 0.94);

    @Test
    @WithVectors
    void callsAndComputesEveryFigureAsTheVectors() {
        Json ours = json(PairReport.of(column("y"), column("x"), CHOICES));
        Json expected = SharedFolder.json("pairs_expected.json");
        for (String name : expected.names()) {
            if (!List.of("note", "independent_walk").contains(name)) {
                agree(name, ours.at(name), expected.at(name));
            }
        }
    }

    private static void agree(String what, Json ours, Json expected) {
        if (expected.node().isObject()) {
            expected.names()
                    .forEach(name -> agree(what + "." + name, ours.at(name), expected.at(name)));
        } else if (expected.node().isArray()) {
            for (int i = 0; i < expected.list().size(); i++) {
                agree(what + "[" + i + "]", ours.at(i), expected.at(i));
            }
        } else {
            Close.to(what, ours.number(), expected.number());
        }
    }

    @Test
    @WithVectors
    void writesEveryBarAsTheVectors() {
        List<String> lines = new ArrayList<>();
        PairColumns.write(column("y"), column("x"), CHOICES, lines::add);
        NumberTable ours = NumberTable.parse(lines);
        NumberTable expected = SharedFolder.table("pairs_expected.csv");
        assertThat(ours.names()).isEqualTo(expected.names());
        Close.to("bars", ours.rows(), expected.rows());
    }

    private static NamedLogs column(String name) {
        return NamedLogs.ofPrices(name, SharedFolder.table("pairs_400.csv").column(name));
    }

    @Test
    void saysWhetherAPairMayBeTraded() {
        double[] walk = walk(1, 600);
        double[] related = new double[600];
        double spread = 0;
        CounterRandom random = new CounterRandom(2);
        for (int bar = 0; bar < 600; bar++) {
            spread = 0.93 * spread + 0.01 * random.normal(1, bar);
            related[bar] = 2 + 0.7 * walk[bar] + spread;
        }
        PairReport pair =
                PairReport.of(new NamedLogs("a", related), new NamedLogs("b", walk), CHOICES);
        assertThat(pair.isTradable()).isTrue();
        assertThat(PairText.lines(pair)).last().asString().startsWith("Cointegrated");
        PairReport strangers =
                PairReport.of(new NamedLogs("a", walk(3, 600)), new NamedLogs("b", walk), CHOICES);
        assertThat(PairText.lines(strangers)).last().asString().startsWith("Not cointegrated");
        double[][] universe = {related, walk, walk(3, 600)};
        assertThat(PairText.lines(PairScreen.of(universe, Lags.fixed(1)), List.of("a", "b", "c")))
                .hasSize(8)
                .last()
                .asString()
                .contains("pairs that pass in both: 1");
    }

    @Test
    void saysSoWhereNothingCanBeTested() {
        NamedLogs constant = new NamedLogs("b", new double[50]);
        PairReport report = PairReport.of(new NamedLogs("a", walk(1, 50)), constant, CHOICES);
        assertThat(json(report).at("engle_granger").isNull()).isTrue();
        assertThat(json(report).at("p_adjusted").at(0).isNull()).isTrue();
        assertThat(json(report).at("hurst_sf20").at("x").isNull()).isTrue();
        assertThat(report.isTradable()).isFalse();
        assertThat(PairText.lines(report)).last().asString().startsWith("The pair cannot be");
    }

    private static Json json(PairReport report) {
        return Json.parse(
                dev.tradewind.framework.json.Json.write(
                        PairDocument.of(report, CHOICES).members()));
    }

    private static double[] walk(long seed, int bars) {
        CounterRandom random = new CounterRandom(seed);
        double[] walk = new double[bars];
        for (int bar = 1; bar < bars; bar++) {
            walk[bar] = walk[bar - 1] + 0.01 * random.normal(1, bar);
        }
        return walk;
    }
}
