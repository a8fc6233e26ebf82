// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.launcher.statistics.SeriesReport.Column;
import dev.tradewind.launcher.statistics.SeriesReport.Companions;
import dev.tradewind.launcher.statistics.StatisticsChoices.Resampling;
import dev.tradewind.launcher.statistics.StatisticsChoices.Search;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.NumberTable;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, `tradewind stats` would tell other figures than the specification defines, or hide what luck did.
class SeriesReportTest {

    private static final StatisticsChoices CHOICES =
            new StatisticsChoices(
                    0,
                    1,
                    new Resampling(99, 500, OptionalDouble.of(10)),
                    List.of(4, 8),
                    List.of(new Search(10, OptionalDouble.of(0.0004))));

    @Test
    @WithVectors
    void callsAndComputesEveryFigureAsTheVectors() {
        NumberTable table = SharedFolder.table("returns_400.csv");
        Json ours =
                json(
                        SeriesReport.of(
                                new Column("strategy", table.column("strategy")),
                                against(new Column("btc", table.column("btc"))),
                                CHOICES));
        Json file = SharedFolder.json("performance.json");
        Json expected = file.at("returns_400");
        for (String name : expected.names()) {
            if (expected.at(name).node().isArray()) {
                Close.to(name, ours.at(name).numbers(), expected.at(name).numbers());
            } else {
                Close.to(name, ours.number(name), expected.number(name));
            }
        }
        for (String name : List.of("psr_vs_0", "psr_vs_ann_1", "min_trl_vs_0")) {
            Close.to(name, ours.number(name), file.number(name));
        }
        Close.to("dsr", ours.at("dsr").at(0).number("dsr"), file.at("dsr").at(0).number("dsr"));
        Close.to(
                "interval",
                ours.at("boot_sharpe_ci95").at("ci").numbers(),
                file.at("boot_sharpe_ci95").at("ci").numbers());
    }

    @Test
    void saysNullWhereNothingIsDefined() {
        SeriesReport few = report("few", returns(1, 30));
        Json document = json(few);
        for (String name : List.of("cagr", "sharpe", "sharpe_nw", "nw_lag", "sortino", "calmar")) {
            assertThat(document.at(name).isNull()).as(name).isTrue();
        }
        assertThat(document.at("boot_sharpe_ci95").at("ci").at(0).isNull()).isTrue();
        assertThat(SeriesText.lines(few)).anyMatch(line -> line.startsWith("Fewer than 60 days"));
        Json idle = json(report("idle", new double[100]));
        assertThat(idle.number("mean_daily")).isZero();
        assertThat(idle.at("sharpe").isNull()).isTrue();
        assertThat(idle.at("psr_vs_0").isNull()).isTrue();
        assertThat(idle.at("profit_factor").isNull()).isTrue();
    }

    @Test
    void tellsSkillFromSearchInWords() {
        assertThat(SeriesText.lines(report("luck", returns(2, 400))))
                .anyMatch(line -> line.startsWith("Counting 10 trials"))
                .anyMatch(line -> line.contains("below the 95 %"))
                .anyMatch(line -> line.startsWith("backtest needed"));
        double[] skilled = returns(3, 400);
        for (int day = 0; day < skilled.length; day++) {
            skilled[day] += 0.004;
        }
        assertThat(SeriesText.lines(report("skill", skilled)))
                .anyMatch(line -> line.contains("it passes 95 %"));
        StatisticsChoices silent =
                new StatisticsChoices(0, 0, CHOICES.resampling(), List.of(4), List.of());
        assertThat(
                        SeriesText.lines(
                                SeriesReport.of(
                                        new Column("one", skilled), Companions.NONE, silent)))
                .anyMatch(line -> line.startsWith("How many configurations were tried?"));
    }

    @Test
    void cutsTheBenchmarkAtRuin() {
        double[] returns = returns(4, 200);
        returns[120] = -1;
        SeriesReport report =
                SeriesReport.of(
                        new Column("ruined", returns),
                        against(new Column("btc", returns(5, 200))),
                        CHOICES);
        assertThat(json(report).at("ruined").truth()).isTrue();
        assertThat(json(report).number("n")).isEqualTo(121);
        assertThat(json(report).at("corr_btc").isNull()).isFalse();
    }

    @Test
    void judgesTheBestOfManyColumns() {
        List<Column> columns =
                IntStream.range(0, 6)
                        .mapToObj(k -> new Column("c" + k, returns(10 + k, 120)))
                        .toList();
        SelectionReport report = SelectionReport.of(columns, CHOICES);
        Json document =
                Json.parse(dev.tradewind.framework.json.Json.write(report.document().members()));
        assertThat(document.at("pbo").list()).hasSize(2);
        assertThat(document.at("pbo").at(0).number("n_splits")).isEqualTo(6);
        assertThat(document.at("spa").at("omega").list()).hasSize(6);
        assertThat(document.number("effective_number")).isBetween(1.0, 6.0);
        assertThat(SelectionText.lines(report))
                .anyMatch(line -> line.startsWith("PBO in 8 blocks"))
                .last()
                .asString()
                .contains("cannot be told from the luck");
        assertThat(SeriesText.summary(columns.stream().map(SeriesReportTest::report).toList()))
                .hasSize(7);
    }

    @Test
    void measuresPositionsAndCrises() {
        double[] positions = new double[100];
        double[] crisis = new double[100];
        for (int day = 0; day < 50; day++) {
            positions[day] = day % 2 == 0 ? 0.5 : -0.5;
            crisis[day] = 1;
        }
        SeriesReport report =
                SeriesReport.of(
                        new Column("own", returns(6, 100)),
                        new Companions(
                                Optional.of(new Column("btc", returns(7, 100))),
                                Optional.of(new Column("crisis", crisis)),
                                Optional.of(new Column("position", positions))),
                        CHOICES);
        Json document = json(report);
        Close.to("time", document.number("time_in_market"), 0.5);
        Close.to("exposure", document.number("mean_exposure"), 0.25);
        Close.to("turnover", document.number("turnover"), 50 * 3.65);
        assertThat(document.at("corr_btc_crisis").isNull()).isFalse();
        assertThat(SeriesText.lines(report))
                .anyMatch(line -> line.startsWith("turnover"))
                .anyMatch(line -> line.startsWith("correlation in crisis"));
    }

    private static Companions against(Column benchmark) {
        return new Companions(Optional.of(benchmark), Optional.empty(), Optional.empty());
    }

    private static SeriesReport report(Column column) {
        return SeriesReport.of(column, Companions.NONE, CHOICES);
    }

    private static SeriesReport report(String name, double[] returns) {
        return report(new Column(name, returns));
    }

    private static Json json(SeriesReport report) {
        return Json.parse(
                dev.tradewind.framework.json.Json.write(SeriesDocument.of(report).members()));
    }

    private static double[] returns(long seed, int days) {
        CounterRandom random = new CounterRandom(seed);
        return IntStream.range(0, days).mapToDouble(day -> 0.01 * random.normal(1, day)).toArray();
    }
}
