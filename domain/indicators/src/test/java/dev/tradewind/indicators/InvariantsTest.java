// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, an indicator would look into the future, depend on the unit of the price, or
/// treat a fall differently from a rise.
class InvariantsTest {

    private static final List<String> ALL =
            List.of(
                    "tr",
                    "sma9",
                    "ema9",
                    "adjema9",
                    "rsi14",
                    "srsi14",
                    "atr14",
                    "natr14",
                    "natr14_pct60",
                    "chop14",
                    "pdi14",
                    "mdi14",
                    "dx14",
                    "adx14",
                    "macd12_26",
                    "macd_sig12_26_9",
                    "macd_hist12_26_9",
                    "don_up20",
                    "don_lo20",
                    "sd20",
                    "vol_cc24",
                    "ewvol24");
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
                    "vol_cc24",
                    "ewvol24");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cuttingTheFutureChangesNothing(long seed) {
        Bars bars = Bars.walk(seed, 160);
        for (String name : ALL) {
            double[] whole = Columns.series(name, bars);
            double[] cut = Columns.series(name, bars.first(90));
            assertThat(cut).as(name).isEqualTo(Arrays.copyOf(whole, 90));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 3, 1e5})
    void scalingThePriceLeavesScaleFreeIndicatorsUnchanged(double factor) {
        Bars bars = Bars.walk(7, 200);
        for (String name : SCALE_FREE) {
            Table.assertSame(
                    name, Columns.series(name, bars.scaled(factor)), Columns.series(name, bars));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void mirroringThePriceSwapsDirections(long seed) {
        Bars bars = Bars.walk(seed, 200);
        Bars mirror = bars.mirrored(10_000);
        for (String name : List.of("adx14", "atr14", "chop14", "dx14")) {
            Table.assertSame(name, Columns.series(name, mirror), Columns.series(name, bars));
        }
        Table.assertSame("pdi14", Columns.series("pdi14", mirror), Columns.series("mdi14", bars));
        for (String name : List.of("rsi14", "srsi14")) {
            double[] reflected =
                    Arrays.stream(Columns.series(name, bars)).map(value -> 100 - value).toArray();
            Table.assertSame(name, Columns.series(name, mirror), reflected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void oscillatorsStayWithinTheirBounds(long seed) {
        Bars bars = Bars.walk(seed, 500);
        for (String name :
                List.of("rsi14", "srsi14", "chop14", "pdi14", "mdi14", "dx14", "adx14")) {
            assertThat(Arrays.stream(Columns.series(name, bars)))
                    .as(name)
                    .allMatch(value -> Double.isNaN(value) || (value >= 0 && value <= 100));
        }
    }
}
