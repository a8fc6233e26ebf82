// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

/// The log price within one bar and the extremes it has seen.
final class Walk {

    private double before;
    private double change;
    private double high;
    private double low;

    Walk(double start) {
        before = start;
        high = start;
        low = start;
    }

    /// The log price before the substep under way.
    double before() {
        return before;
    }

    /// Adds to the substep under way.
    void step(double part) {
        change += part;
    }

    /// Ends the substep.
    void settle() {
        before += change;
        change = 0;
        touch(0);
    }

    /// Counts the point `distance` away from the path as an extreme.
    void touch(double distance) {
        high = Math.max(high, before + distance);
        low = Math.min(low, before + distance);
    }

    double price() {
        return before;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }
}
