// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, anyone's portfolio would get another loss from the shell than from the service.
class RiskReportTest {

    private static final List<String> NAMES = List.of("eth", "BTC", "new");

    @TempDir private Path folder = Path.of("");

    @Test
    @WithVectors
    void printsTheVectorsAsTheyStand() {
        NumericTable returns =
                NumericTable.readWithAbsent(SharedFolder.vectors().resolve("var_returns.csv"));
        ReturnTable table = ReturnTable.of(returns, Optional.empty(), 1);
        RiskQuestion question =
                new RiskQuestion(
                        Weights.parse("0.35,0.25,0.15,0.15,0.1", table.matrix().assets()),
                        100_000,
                        List.of("0.95"),
                        List.of(RiskMethod.HISTORICAL, RiskMethod.CORNISH_FISHER),
                        new MonteCarlo(50_000, 1, 1),
                        Optional.of(new RiskQuestion.Trade(2, 10_000)));
        Json ours = json(RiskReport.of(table, question)).at("0.95");
        Json theirs = SharedFolder.json("var_expected.json");
        for (String method : List.of("historical", "cornish_fisher")) {
            for (String name : theirs.at("0.95").at(method).names()) {
                if (!name.startsWith("monotone")) {
                    Close.to(
                            name,
                            ours.at(method).number(name),
                            theirs.at("0.95").at(method).number(name));
                }
            }
        }
        Close.to(
                "marginal",
                ours.at("components_normal_zero_mean").at("marginal").numbers(),
                theirs.at("0.95").at("components_normal_zero_mean").at("marginal").numbers());
        Close.to(
                "incremental",
                ours.at("incremental").number("normal_zero_mean"),
                theirs.number("incremental_normal95_add_0.1_asset2"));
    }

    @Test
    void completesAYoungAssetAndSaysSo() throws IOException {
        ReturnTable table = table(200, 120);
        assertThat(table.proxied()).hasSize(1);
        assertThat(table.proxied().getFirst().asset()).isEqualTo("new");
        assertThat(table.proxied().getFirst().rows()).isEqualTo(120);
        assertThat(table.proxied().getFirst().beta()).isEqualTo(0.5, within(1e-9));
        assertThat(table.proxiedShare()).isEqualTo(0.2, within(1e-12));
        RiskReport report = report(table, "BTC=1,new=-0.5");
        assertThat(json(report).number("proxied_share")).isEqualTo(0.2, within(1e-12));
        assertThat(String.join("\n", report.lines())).contains("20.0 % of the values proxied");
    }

    @Test
    void leavesOutRowsWithHoles() throws IOException {
        Path file = folder.resolve("holes.csv");
        Files.writeString(file, "date,a,b\n1,0.1,\n2,0.1,0.2\n3,,0.2\n4,0.3,0.2\n");
        assertThatThrownBy(() ->
                        ReturnTable.of(NumericTable.readWithAbsent(file), Optional.empty(), 1))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("column b");
        assertThatThrownBy(() ->
                        ReturnTable.of(NumericTable.readWithAbsent(file), Optional.of("b"), 1))
                .hasMessageContaining("proxy b");
    }

    @Test
    void answersNullFromFewRows() throws IOException {
        RiskReport report = report(table(50, 0), "BTC=1");
        Json ours = json(report).at("0.95").at("historical");
        assertThat(ours.at("var").isNull()).isTrue();
        assertThat(ours.at("remark").text()).contains("60");
        assertThat(String.join("\n", report.lines())).contains("fewer than 60");
    }

    @Test
    void readsWeightsInOrderAndByName() {
        assertThat(Weights.parse("1,0,-0.5", NAMES)).containsExactly(1, 0, -0.5);
        assertThat(Weights.parse("new=0.25, BTC=0.75", NAMES)).containsExactly(0, 0.75, 0.25);
        for (String wrong : List.of("1,2", "x=1", "1,2,three", "BTC=1,new", "1,2,NaN")) {
            assertThatThrownBy(() -> Weights.parse(wrong, NAMES))
                    .as(wrong)
                    .isInstanceOf(CommandFailure.class);
        }
    }

    private ReturnTable table(int rows, int missing) throws IOException {
        StringBuilder text = new StringBuilder("date," + String.join(",", NAMES) + "\n");
        CounterRandom random = new CounterRandom(6);
        for (int row = 0; row < rows; row++) {
            double market = 0.03 * random.normal(1, row);
            double own = 0.02 * random.normal(2, row);
            text.append("d%d,%s,%s,".formatted(row, own, market))
                    .append(row < missing ? "" : Double.toString(0.5 * market))
                    .append("\n");
        }
        Path file = folder.resolve("returns.csv");
        Files.writeString(file, text);
        return ReturnTable.of(NumericTable.readWithAbsent(file), Optional.empty(), 1);
    }

    private static RiskReport report(ReturnTable table, String weights) {
        return RiskReport.of(
                table,
                new RiskQuestion(
                        Weights.parse(weights, NAMES),
                        1000,
                        List.of("0.95"),
                        List.of(RiskMethod.values()),
                        new MonteCarlo(50_000, 1, 1),
                        Optional.empty()));
    }

    private static Json json(RiskReport report) {
        return Json.parse(dev.tradewind.framework.json.Json.write(report.document().members()));
    }
}
