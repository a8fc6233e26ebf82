// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import java.util.Arrays;

/// The choppiness index (CHOP) of every bar, 0–100, from index n >= 2; absent where a window spans nothing.
///
/// Source: Dreiss, "Choppiness Index"; Tradewind quantitative specification 1.
public final class ChoppinessColumns {

    private ChoppinessColumns() {}

    /// Writes the index of every bar into `into`.
    public static void choppiness(int length, BarColumns bars, double[] into) {
        ChoppinessWindow window = new ChoppinessWindow(length);
        Arrays.fill(into, 0, Math.min(length, bars.count()), Double.NaN);
        for (int from = length; from < bars.count(); from += window.block()) {
            window.run(bars, into, from, Math.min(window.block(), bars.count() - from));
        }
    }
}
