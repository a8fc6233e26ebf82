// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorDefinition;
import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, an indicator would look into the future, depend on the unit of the price, treat a fall differently
/// from a rise, leave its bounds, or answer otherwise in bulk than bar by bar.
///
/// Source: Tradewind quantitative specification 1 (acceptance).
class InvariantsTest {

    private static final List<String> SCALE_FREE =
            List.of(
                    "rsi14",
                    "srsi14",
                    "natr14",
                    "natr14_pct60",
                    "chop14",
                    "pdi14",
                    "mdi14",
                    "dx14",
                    "adx14",
                    "er20",
                    "bb_pctb",
                    "z20",
                    "pct60",
                    "vr4_30",
                    "hurst210",
                    "vol_cc24",
                    "vol_pk24",
                    "vol_gk24",
                    "vol_rs24",
                    "vol_yz24",
                    "ewvol24");

    static List<IndicatorRequest> everyIndicator() {
        return IndicatorCatalog.all().stream()
                .map(IndicatorDefinition::usual)
                .map(IndicatorCatalog::parse)
                .toList();
    }

    static List<IndicatorRequest> withOtherParameters() {
        return List.of(
                        "rsi:1",
                        "rsi:2",
                        "rsi:9",
                        "rsi:1500",
                        "atr:1",
                        "atr:37",
                        "natr:3",
                        "dmi:1",
                        "dmi:2",
                        "dmi:33",
                        "dmi:1100",
                        "adx:1",
                        "adx:5",
                        "adx:600",
                        "chop:2",
                        "chop:3",
                        "chop:7",
                        "chop:64",
                        "chop:100",
                        "chop:1200",
                        "sma:1",
                        "sma:2",
                        "sma:55",
                        "sma:1030",
                        "ema:1",
                        "ema:3",
                        "ema:1025",
                        "wilder:1",
                        "wilder:77",
                        "macd:3:10:1",
                        "bb:2:0.5",
                        "bb:13:2.5",
                        "z:2",
                        "don:1",
                        "don:50",
                        "er:1",
                        "er:3",
                        "pct:50",
                        "pct:333",
                        "vr:2:3",
                        "vr:16:100",
                        "hurst:333",
                        "vol_cc:2",
                        "vol_pk:1",
                        "vol_gk:1",
                        "vol_rs:1",
                        "vol_yz:2",
                        "ewvol:1",
                        "srsi:1",
                        "adjema:1",
                        "regime:7:3:1100:2")
                .stream()
                .map(IndicatorCatalog::parse)
                .toList();
    }

    @ParameterizedTest
    @MethodSource({"everyIndicator", "withOtherParameters"})
    void bulkEqualsStreamAtEveryBar(IndicatorRequest request) {
        for (BarColumns bars :
                List.of(
                        Bars.walk(1, 4_000),
                        Bars.fine(2, 2_500),
                        Bars.first(Bars.walk(3, 5), 0),
                        Bars.walk(4, 1),
                        Bars.walk(5, 2),
                        Bars.walk(6, 17))) {
            double[][] streamed = Series.streamed(request, bars);
            double[][] bulk = request.columns(bars);
            for (int i = 0; i < bulk.length; i++) {
                Close.to(request.columnNames().get(i), bulk[i], streamed[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"everyIndicator", "withOtherParameters"})
    void cuttingTheFutureChangesNothing(IndicatorRequest request) {
        BarColumns bars = Bars.walk(7, 1_500);
        double[][] whole = request.columns(bars);
        for (int length : List.of(90, 1_101)) {
            double[][] cut = request.columns(Bars.first(bars, length));
            for (int i = 0; i < cut.length; i++) {
                Close.to(request.columnNames().get(i), cut[i], Arrays.copyOf(whole[i], length));
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"everyIndicator", "withOtherParameters"})
    void hasItsFirstValueWhereItSays(IndicatorRequest request) {
        double[][] columns = request.columns(Bars.walk(8, 2_500));
        for (int i = 0; i < columns.length; i++) {
            double[] column = columns[i];
            int first = request.firstIndices().get(i);
            String name = request.columnNames().get(i);
            assertThat(Arrays.stream(column).limit(first))
                    .as(name)
                    .allMatch(value -> Double.isNaN(value));
            assertThat(Arrays.stream(column).skip(first))
                    .as(name)
                    .noneMatch(value -> Double.isNaN(value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 3, 1e5})
    void scalingThePriceLeavesScaleFreeIndicatorsUnchanged(double factor) {
        BarColumns bars = Bars.walk(7, 400);
        BarColumns scaled = Bars.scaled(bars, factor);
        for (String name : SCALE_FREE) {
            Close.to(name, Series.column(name, scaled), Series.column(name, bars));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void mirroringThePriceSwapsDirections(long seed) {
        BarColumns bars = Bars.walk(seed, 200);
        BarColumns mirror = Bars.mirrored(bars, 10_000);
        for (String name : List.of("adx14", "atr14", "chop14", "dx14")) {
            Close.to(name, Series.column(name, mirror), Series.column(name, bars));
        }
        Close.to("pdi14", Series.column("pdi14", mirror), Series.column("mdi14", bars));
        for (String name : List.of("rsi14", "srsi14")) {
            double[] reflected =
                    Arrays.stream(Series.column(name, bars)).map(value -> 100 - value).toArray();
            Close.to(name, Series.column(name, mirror), reflected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void oscillatorsStayWithinTheirBounds(long seed) {
        BarColumns bars = Bars.walk(seed, 3_000);
        for (String spec : List.of("rsi:3", "srsi:3", "chop:2", "chop:14", "dmi:1", "dmi:14")) {
            IndicatorRequest request = IndicatorCatalog.parse(spec);
            within(0, 100, request.columns(bars));
            within(0, 100, Series.streamed(request, bars));
        }
        within(0, 1, IndicatorCatalog.parse("er:2").columns(bars));
        within(0, 1, IndicatorCatalog.parse("natr:5:pct:60").columns(bars));
        within(0, Double.MAX_VALUE, IndicatorCatalog.parse("vol_gk:3").columns(bars));
    }

    private static void within(double low, double high, double[][] columns) {
        for (double[] column : columns) {
            assertThat(Arrays.stream(column))
                    .allMatch(value -> Double.isNaN(value) || (value >= low && value <= high));
        }
    }
}
