// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.files.BarSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// If this failed, a person's file would get values over a hole in the data, or a table that cannot be read.
class IndicatorTableTest {

    @Test
    void fillsUpToThreeMissingBarsWithoutARowForThem() {
        BarSeries holed = series("", new long[] {0, 60, 120, 360}, 1, 2, 3, 9);
        IndicatorTable table = table(holed, "sma:3");

        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.value(1, 0)).isEmpty();
        assertThat(table.value(2, 0)).hasValue(2);
        assertThat(table.value(3, 0)).hasValue(5);
    }

    @Test
    void startsAnewAfterALongerGap() {
        BarSeries holed = series("", new long[] {0, 60, 120, 420, 480, 540}, 1, 2, 3, 5, 6, 10);
        IndicatorTable table = table(holed, "sma:3");

        assertThat(table.value(2, 0)).hasValue(2);
        assertThat(table.value(3, 0)).isEmpty();
        assertThat(table.value(4, 0)).isEmpty();
        assertThat(table.value(5, 0)).hasValue(7);
    }

    @Test
    void takesTheTimeframeThatIsNamed() {
        BarSeries sparse = series("", new long[] {0, 300, 600}, 1, 2, 3);

        assertThat(IndicatorTable.of(sparse, requests("sma:2"), OptionalLong.of(60)).value(2, 0))
                .isEmpty();
        assertThat(table(sparse, "sma:2").value(2, 0)).hasValue(2.5);
    }

    @Test
    void writesCsvWithEmptyFields() {
        List<String> pages = new ArrayList<>();
        new IndicatorText(List.of(table(series("", new long[] {0, 60}, 0.1, 0.2), "sma:2,tr")))
                .write(false, pages::add);

        assertThat(pages).containsExactly("time,sma2,tr\n0,,\n60,0.15000000000000002,0.1");
    }

    @Test
    void writesJsonWithNullAndSymbols() {
        List<String> pages = new ArrayList<>();
        new IndicatorText(
                        List.of(
                                table(series("BTC-USD", new long[] {0}, 1), "sma:1,rsi"),
                                table(series("ETH-USD", new long[] {0}, 2), "sma:1,rsi")))
                .write(true, pages::add);

        assertThat(String.join("\n", pages))
                .isEqualTo(
                        """
                        [{"symbol":"BTC-USD","time":0,"sma1":1.0,"rsi14":null}
                        ,{"symbol":"ETH-USD","time":0,"sma1":2.0,"rsi14":null}
                        ]\
                        """);
    }

    @Test
    void namesEachColumnOnce() {
        BarSeries one = series("", new long[] {0}, 1);

        assertThat(table(one, "bb:20:2,bb:10:2").names())
                .containsExactly(
                        "bb_up20_2",
                        "bb_lo20_2",
                        "bb_pctb",
                        "bb_up10_2",
                        "bb_lo10_2",
                        "bb_pctb_of_10_2");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> table(one, "rsi:9,rsi9,rsi:9"))
                .withMessage("column rsi9 is asked for twice.");
    }

    private static IndicatorTable table(BarSeries series, String columns) {
        return IndicatorTable.of(series, requests(columns), OptionalLong.empty());
    }

    private static List<IndicatorRequest> requests(String columns) {
        return List.of(columns.split(",")).stream().map(IndicatorCatalog::parse).toList();
    }

    private static BarSeries series(String symbol, long[] times, double... closes) {
        double[] volume = LongStream.of(times).mapToDouble(_ -> 1).toArray();
        return new BarSeries(symbol, times, closes, closes, closes, closes, volume);
    }
}
