// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.base.check.Checks;

/// Interval of a share, honest for few trials and for shares near 0 and 1.
///
/// Source: Wilson 1927.
public final class Wilson {

    private Wilson() {}

    /// The two-sided interval of the true share behind `successes` out of `trials` > 0.
    public static Interval interval(int successes, int trials, double confidence) {
        Checks.positive("trials", trials);
        Checks.within("successes", successes, 0, trials);
        double z = Normal.quantile((1 + confidence) / 2);
        double share = (double) successes / trials;
        double shrink = 1 + z * z / trials;
        double centre = (share + z * z / (2 * trials)) / shrink;
        double spread = share * (1 - share) / trials + z * z / (4.0 * trials * trials);
        double half = z / shrink * StrictMath.sqrt(spread);
        return new Interval(
                successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
    }
}
