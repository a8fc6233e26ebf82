// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

/// The deepest fall of a compounded series from a peak (the start counts as one), as a positive
/// fraction, and the most periods in a row spent below a peak, to its recovery or the end.
public record Drawdown(double depthFraction, int longestPeriods) {

    /// The drawdown of simple `returns`, oldest first, each at least −1.
    public static Drawdown of(double[] returns) {
        double index = 1;
        double peak = 1;
        double depth = 0;
        int sincePeak = 0;
        int longest = 0;
        for (double value : returns) {
            index *= 1 + value;
            sincePeak = index >= peak ? 0 : sincePeak + 1;
            peak = Math.max(peak, index);
            depth = Math.max(depth, 1 - index / peak);
            longest = Math.max(longest, sincePeak);
        }
        return new Drawdown(depth, longest);
    }
}
