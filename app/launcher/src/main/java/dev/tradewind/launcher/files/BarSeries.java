// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

/// The bars of one symbol as columns of equal length, oldest first: open times in epoch seconds, strictly
/// ascending; prices > 0 with `low <= open, close <= high`; volumes >= 0. The symbol is empty where the file names
/// none. Callers do not change the arrays.
public record BarSeries(
        String symbol,
        long[] times,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        double[] volume) {

    /// Number of bars.
    public int count() {
        return times.length;
    }
}
