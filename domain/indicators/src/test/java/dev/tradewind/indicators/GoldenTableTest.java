// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.window.RollingDeviation;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.NumberTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, an indicator would differ from its definition: the table holds 110 bars (a flat stretch at
/// 40–47, a jump at 70) and every column computed over the whole history at each bar by an independent program.
class GoldenTableTest {

    @Test
    void agreesWithTheBatchDefinitionAtEveryBar() throws IOException {
        NumberTable table = golden();
        List<String> columns = table.names().subList(4, table.names().size());
        assertThat(columns).hasSize(25);
        for (String name : columns) {
            Close.to(name, values(name, Bars.of(table)), table.column(name));
        }
    }

    private static double[] values(String name, BarColumns bars) {
        return switch (name) {
            case "sd8" -> deviations(8, bars.close());
            case "macd_sig5_8_4" -> macd(1, bars);
            case "macd_hist5_8_4" -> macd(2, bars);
            default -> Series.column(name, bars);
        };
    }

    private static double[] macd(int output, BarColumns bars) {
        return IndicatorCatalog.parse("macd:5:8:4").columns(bars)[output];
    }

    private static double[] deviations(int length, double[] closes) {
        RollingDeviation deviation = new RollingDeviation(length);
        double[] values = new double[closes.length];
        for (int i = 0; i < closes.length; i++) {
            deviation.add(closes[i]);
            values[i] = deviation.isReady() ? deviation.population() : Double.NaN;
        }
        return values;
    }

    static NumberTable golden() throws IOException {
        try (InputStream file =
                GoldenTableTest.class.getResourceAsStream("/golden/indicators.csv")) {
            return NumberTable.parse(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }
}
