// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import java.util.Arrays;

/// The relative strength index of every value, 0–100, from index n.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative specification 1.
public final class StrengthColumns {

    private StrengthColumns() {}

    /// Writes the index of every value into `into`. The values are closes or anything else finite.
    public static void relativeStrength(int length, double[] values, double[] into) {
        StrengthChain chain = new StrengthChain(length);
        Arrays.fill(into, 0, Math.min(1, values.length), Double.NaN);
        if (values.length > 1) {
            chain.run(values, into, 1, values.length - 1);
        }
        if (values.length == 1 || !chain.isFinite()) {
            AverageColumns.requireFinite(values, 0, values.length);
        }
    }
}
