// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.indicators;

import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.launcher.files.BarSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bars without a long gap between them: up to three missing bars are filled with flat ones at the close before, more
/// begin a new stretch. `places[k]` is where the k-th recorded bar stands among the `bars`.
///
/// Source: Tradewind quantitative specification 0 (gaps).
record Stretch(BarColumns bars, int[] places) {

    private static final int MOST_FILLED = 3;

    /// The stretches of a series whose bars are `step` seconds apart, oldest first.
    static List<Stretch> of(BarSeries series, long step) {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= series.count(); i++) {
            if (i == series.count() || missingBefore(series, i, step) > MOST_FILLED) {
                stretches.add(filled(series, start, i, step));
                start = i;
            }
        }
        return stretches;
    }

    private static Stretch filled(BarSeries series, int from, int to, long step) {
        int[] places = new int[to - from];
        for (int i = from + 1; i < to; i++) {
            places[i - from] = places[i - from - 1] + 1 + (int) missingBefore(series, i, step);
        }
        int count = places[places.length - 1] + 1;
        BarColumns bars =
                new BarColumns(
                        spread(series.open(), series.close(), from, places, count),
                        spread(series.high(), series.close(), from, places, count),
                        spread(series.low(), series.close(), from, places, count),
                        spread(series.close(), series.close(), from, places, count));
        return new Stretch(bars, places);
    }

    /// Puts prices at their places and the close before at the places between.
    private static double[] spread(
            double[] prices, double[] closes, int from, int[] places, int count) {
        double[] spread = new double[count];
        for (int k = 0; k < places.length; k++) {
            spread[places[k]] = prices[from + k];
            int end = k + 1 < places.length ? places[k + 1] : count;
            Arrays.fill(spread, places[k] + 1, end, closes[from + k]);
        }
        return spread;
    }

    private static long missingBefore(BarSeries series, int index, long step) {
        long distance = series.times()[index] - series.times()[index - 1];
        return Math.ceilDiv(distance, step) - 1;
    }
}
