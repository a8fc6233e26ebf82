// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, forecasts of others would be judged by other tests than ours.
class ForecastReportTest {

    @TempDir private Path folder = Path.of("");

    @Test
    @WithVectors
    void printsTheVectorsAsTheyStand() {
        Json ours = json(SharedFolder.vectors().resolve("var_backtest.csv"));
        Json theirs = SharedFolder.json("var_backtest.json");
        for (String name : theirs.at("main").names()) {
            Close.to(name, ours.at("var95").number(name), theirs.at("main").number(name));
        }
        for (String name : theirs.at("acerbi_szekely").names()) {
            Close.to(
                    name,
                    ours.at("var975").at("acerbi_szekely").number(name),
                    theirs.at("acerbi_szekely").number(name));
        }
        assertThat(ours.at("var95").at("basel_99_250").isNull()).isTrue();
    }

    @Test
    void takesTheConfidenceFromTheName() throws IOException {
        StringBuilder text = new StringBuilder("day,PnL,var_99,var\n");
        for (int day = 0; day < 300; day++) {
            text.append("%d,%s,2,1\n".formatted(day, day % 50 == 0 ? -3 : 0.5));
        }
        Json ours = json(written(text.toString()));
        assertThat(ours.at("var_99").number("confidence")).isEqualTo(0.99);
        assertThat(ours.at("var_99").at("basel_99_250").at("x").integer()).isEqualTo(5);
        assertThat(ours.at("var_99").at("basel_99_250").at("zone").text()).isEqualTo("yellow");
        assertThat(ours.at("var").number("confidence")).isEqualTo(0.95);
        assertThat(ours.at("var").at("acerbi_szekely").isNull()).isTrue();
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
        Path noProfit = written("day,var95\n1,2\n");
        assertThatThrownBy(() -> json(noProfit))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("pnl");
        Path noForecast = written("day,pnl\n1,2\n");
        assertThatThrownBy(() -> json(noForecast)).hasMessageContaining("var95");
    }

    private Path written(String text) throws IOException {
        Path file = folder.resolve("forecasts.csv");
        Files.writeString(file, text);
        return file;
    }

    private static Json json(Path file) {
        ForecastReport report = ForecastReport.of(NumericTable.read(file), 0.95, 200, 1);
        assertThat(report.lines()).isNotEmpty();
        return Json.parse(dev.tradewind.framework.json.Json.write(report.document().members()));
    }
}
