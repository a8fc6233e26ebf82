// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.performance;

/// The deepest fall of a compounded series that starts at 1, the longest time below a peak, and its
/// end.
record Drawdown(double depth, int days, double endIndex) {

    static Drawdown of(double[] returns) {
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
        return new Drawdown(depth, longest, index);
    }
}
