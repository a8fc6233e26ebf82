// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import java.util.OptionalDouble;

/// Gains against losses, of days or of trades. `profitFactor` is the sum of gains over the sum of
/// losses, absent without a loss; `hitRateFraction` is the share above zero, absent without a count.
public record WinLoss(int count, OptionalDouble profitFactor, OptionalDouble hitRateFraction) {

    /// The figures of net results, in any order and unit.
    public static WinLoss of(double[] results) {
        double gains = 0;
        double losses = 0;
        int wins = 0;
        for (double result : results) {
            gains += Math.max(result, 0);
            losses -= Math.min(result, 0);
            wins += result > 0 ? 1 : 0;
        }
        return new WinLoss(
                results.length,
                losses > 0 ? OptionalDouble.of(gains / losses) : OptionalDouble.empty(),
                results.length > 0
                        ? OptionalDouble.of((double) wins / results.length)
                        : OptionalDouble.empty());
    }
}
