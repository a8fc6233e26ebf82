// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import java.util.Arrays;

/// Logarithms of a column of prices, oldest first.
public record NamedLogs(String name, double[] values) {

    public NamedLogs {
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /// Of prices > 0.
    public static NamedLogs ofPrices(String name, double[] prices) {
        return new NamedLogs(name, Arrays.stream(prices).map(StrictMath::log).toArray());
    }
}
