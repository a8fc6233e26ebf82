// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import java.util.List;
import java.util.OptionalDouble;

/// How many bars after true switches the first right answer came: the lags of those that were
/// detected before the state ended, ascending, and how many were missed.
///
/// Source: Tradewind quantitative specification 2.7.
public record DetectionLags(List<Integer> lagsBars, int missed) {

    public DetectionLags {
        lagsBars = lagsBars.stream().sorted().toList();
    }

    /// True switches in all.
    public int switches() {
        return lagsBars.size() + missed;
    }

    /// Half of the detected switches were seen by then.
    public OptionalDouble medianBars() {
        return quantileBars(0.5);
    }

    /// Nine of ten detected switches were seen by then.
    public OptionalDouble ninetyPercentBars() {
        return quantileBars(0.9);
    }

    /// Share of the true switches that no right answer followed while they lasted.
    public OptionalDouble missedFraction() {
        return switches() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) missed / switches());
    }

    private OptionalDouble quantileBars(double fraction) {
        if (lagsBars.isEmpty()) {
            return OptionalDouble.empty();
        }
        double position = fraction * (lagsBars.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, lagsBars.size() - 1);
        double low = lagsBars.get(below);
        return OptionalDouble.of(low + (position - below) * (lagsBars.get(above) - low));
    }
}
