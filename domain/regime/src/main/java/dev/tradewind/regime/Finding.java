// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.stream.Stream;

/// Whether a condition holds, by what margin it does or does not, and why in plain words. The
/// margin is 0 on the threshold and 1 at `scale` or more from it.
///
/// Source: Tradewind decision 8: a margin to thresholds, no probability.
public record Finding(boolean holds, double marginFraction, List<String> reasons) {

    public Finding {
        Checks.fraction("marginFraction", marginFraction);
        reasons = List.copyOf(reasons);
    }

    /// Holds if `value` is above `threshold`.
    static Finding above(String name, double value, double threshold, double scale) {
        return compared(name, value, threshold, scale, value > threshold);
    }

    /// Holds if `value` is below `threshold`.
    static Finding below(String name, double value, double threshold, double scale) {
        return compared(name, value, threshold, scale, value < threshold);
    }

    /// Holds if both do, as safely as the weaker one; fails as clearly as the clearest failure, for
    /// its reasons.
    Finding and(Finding other) {
        if (holds && other.holds) {
            double weaker = Math.min(marginFraction, other.marginFraction);
            return new Finding(true, weaker, joined(reasons, other.reasons));
        }
        if (holds || other.holds) {
            return holds ? other : this;
        }
        double clearer = Math.max(marginFraction, other.marginFraction);
        return new Finding(false, clearer, joined(reasons, other.reasons));
    }

    /// The decision that follows from this condition not holding and from `next`, whichever way
    /// that went: certain as its weaker step.
    Finding alsoFrom(Finding next) {
        double weaker = Math.min(marginFraction, next.marginFraction);
        return new Finding(true, weaker, joined(reasons, next.reasons));
    }

    private static Finding compared(
            String name, double value, double threshold, double scale, boolean holds) {
        double margin = Math.min(1, Math.abs(value - threshold) / scale);
        String relation =
                value > threshold ? " is above " : value < threshold ? " is below " : " is at ";
        return new Finding(
                holds,
                margin,
                List.of(name + ' ' + rounded(value) + relation + rounded(threshold)));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
