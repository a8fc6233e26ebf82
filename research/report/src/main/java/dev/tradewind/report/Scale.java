// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.util.ArrayList;
import java.util.List;

/// Maps values to pixels along one axis and finds round values to label.
///
/// @param low the smallest value
/// @param high the largest value, above `low`
/// @param start the pixel of `low`
/// @param end the pixel of `high`; below `start` for an axis that points up
record Scale(double low, double high, double start, double end) {

    /// A scale over all values with a little room at both ends, also when they are all equal.
    static Scale around(double low, double high, double start, double end) {
        double span = high - low;
        double room = span > 0 ? span * 0.05 : Math.max(Math.abs(high) * 0.05, 1e-9);
        return new Scale(low - room, high + room, start, end);
    }

    double pixel(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /// About `count` round values inside the scale.
    List<Double> ticks(int count) {
        double raw = (high - low) / count;
        double magnitude = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double step = magnitude * roundStep(raw / magnitude);
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(high / step);
        for (long k = (long) Math.ceil(low / step); k <= last; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private static double roundStep(double ratio) {
        if (ratio <= 1) {
            return 1;
        }
        if (ratio <= 2) {
            return 2;
        }
        return ratio <= 5 ? 5 : 10;
    }
}
