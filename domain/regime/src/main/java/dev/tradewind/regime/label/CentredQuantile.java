// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import java.util.Arrays;

/// A quantile of the values around each value: a sorted window that moves along and is cut off at
/// both ends of the series.
///
/// Source: Hyndman, Fan 1996, type 7 (linear interpolation between order statistics).
final class CentredQuantile {

    private final double[] sorted;
    private int size;

    private CentredQuantile(int capacity) {
        sorted = new double[capacity];
    }

    /// At each place the quantile `fraction` of the values at most `half` places away.
    static double[] of(double[] values, int half, double fraction) {
        CentredQuantile window = new CentredQuantile(Math.min(values.length, 2 * half + 1));
        double[] quantiles = new double[values.length];
        for (int t = 0; t < Math.min(half, values.length); t++) {
            window.insert(values[t]);
        }
        for (int t = 0; t < values.length; t++) {
            if (t - half - 1 >= 0) {
                window.remove(values[t - half - 1]);
            }
            if (t + half < values.length) {
                window.insert(values[t + half]);
            }
            quantiles[t] = window.quantile(fraction);
        }
        return quantiles;
    }

    private void insert(double value) {
        int place = placeOf(value);
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        size++;
    }

    private void remove(double value) {
        int place = placeOf(value);
        System.arraycopy(sorted, place + 1, sorted, place, size - place - 1);
        size--;
    }

    private int placeOf(double value) {
        int place = Arrays.binarySearch(sorted, 0, size, value);
        return place < 0 ? -place - 1 : place;
    }

    private double quantile(double fraction) {
        double position = fraction * (size - 1);
        int below = (int) position;
        int above = Math.min(below + 1, size - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
