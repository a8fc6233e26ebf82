// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.correlation.ExponentialCorrelation;
import dev.tradewind.indicators.correlation.RollingCorrelation;
import dev.tradewind.indicators.persistence.HurstExponent;
import dev.tradewind.indicators.persistence.VarianceRatio;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.NumberTable;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// If this failed, our indicators would disagree with the project's shared vectors, which a separate program
/// computed and compared with TA-Lib: `indicators_500.csv`, `edge_cases.json`, `pairs_expected.csv` and `.json`.
///
/// The published values of Skender.Stock.Indicators need its file of 502 daily bars, which is not part of the
/// shared folder; the same seeds are proven by the columns of `indicators_500.csv`.
@WithVectors
class SharedVectorsTest {

    private static final Map<String, String> EDGE_COLUMNS =
            Map.ofEntries(
                    Map.entry("rsi", "rsi5"),
                    Map.entry("pdi", "pdi5"),
                    Map.entry("mdi", "mdi5"),
                    Map.entry("dx", "dx5"),
                    Map.entry("adx", "adx5"),
                    Map.entry("atr", "atr5"),
                    Map.entry("chop", "chop5"),
                    Map.entry("z", "z5"),
                    Map.entry("er", "er5"),
                    Map.entry("vol_cc", "vol_cc5"),
                    Map.entry("vol_pk", "vol_pk5"),
                    Map.entry("vol_gk", "vol_gk5"),
                    Map.entry("vol_yz", "vol_yz5"));

    @Test
    void agreesWithEveryColumnOfThe500Bars() {
        BarColumns bars = Bars.of(SharedFolder.table("ohlcv_500.csv"));
        NumberTable expected = SharedFolder.table("indicators_500.csv");
        List<String> names =
                expected.names().stream()
                        .filter(name -> !name.equals("i") && !name.startsWith("talib_"))
                        .toList();
        assertThat(names).hasSize(28);
        for (String name : names) {
            Close.to(name, Series.column(name, bars), expected.column(name));
        }
    }

    @Test
    void convergesToTheOtherSeedOfDirectionalMovement() {
        BarColumns bars = Bars.of(SharedFolder.table("ohlcv_500.csv"));
        NumberTable expected = SharedFolder.table("indicators_500.csv");
        for (String name : List.of("adx14", "pdi14", "mdi14")) {
            double[] ours = Series.column(name, bars);
            double[] theirs = expected.column("talib_" + name);
            for (int i = 300; i < ours.length; i++) {
                assertThat(ours[i]).as("%s at %d", name, i).isCloseTo(theirs[i], within(3e-8));
            }
        }
    }

    @Test
    void agreesWithEveryEdgeCase() {
        List<Json> cases = SharedFolder.json("edge_cases.json").list();
        assertThat(cases).hasSize(8);
        for (Json each : cases) {
            BarColumns bars =
                    new BarColumns(
                            each.at("open").numbers(),
                            each.at("high").numbers(),
                            each.at("low").numbers(),
                            each.at("close").numbers());
            EDGE_COLUMNS.forEach((name, column) ->
                    Close.to(
                            name + " of " + each.at("name").text(),
                            Series.column(column, bars),
                            each.at(name).numbers()));
            Close.to(
                    "bb_pctb of " + each.at("name").text(),
                    IndicatorCatalog.parse("bb:5:2").columns(bars)[2],
                    each.at("bb_pctb").numbers());
        }
    }

    @Test
    void agreesWithTheCorrelationsOfThePair() {
        NumberTable pair = SharedFolder.table("pairs_400.csv");
        NumberTable expected = SharedFolder.table("pairs_expected.csv");
        RollingCorrelation rolling = new RollingCorrelation(60);
        ExponentialCorrelation exponential = new ExponentialCorrelation(0.94);
        for (int i = 0; i < pair.rows().length; i++) {
            double x = pair.column("x")[i];
            double y = pair.column("y")[i];
            rolling.add(x, y);
            exponential.add(x, y);
            Close.to(
                    "corr60 at " + i,
                    rolling.isReady() ? rolling.value() : Double.NaN,
                    expected.column("corr60")[i]);
            Close.to(
                    "ewma_corr94 at " + i,
                    exponential.isReady() ? exponential.value() : Double.NaN,
                    expected.column("ewma_corr94")[i]);
        }
    }

    @Test
    void agreesWithTheVarianceRatiosAndTheHurstExponentOfThePair() {
        NumberTable pair = SharedFolder.table("pairs_400.csv");
        Json expected = SharedFolder.json("pairs_expected.json");
        double[] levels = logs(pair.column("x"));
        for (String q : expected.at("variance_ratio_x").names()) {
            Json ratios = expected.at("variance_ratio_x").at(q);
            VarianceRatio ours = VarianceRatio.of(levels, Integer.parseInt(q)).orElseThrow();
            Close.to("vr " + q, ours.ratio(), ratios.number("vr"));
            Close.to("z " + q, ours.z(), ratios.number("z"));
            Close.to("robust z " + q, ours.robustZ(), ratios.number("z_het"));
        }
        Close.to(
                "hurst",
                HurstExponent.of(levels).orElseThrow(),
                expected.at("hurst_sf20").number("x"));
    }

    private static double[] logs(double[] prices) {
        return Arrays.stream(prices).map(StrictMath::log).toArray();
    }
}
