// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import dev.tradewind.base.check.Checks;

/// Quantiles of a sample by selection: what stands below and above is never sorted.
///
/// Source: Hyndman, Fan 1996, type 7 (linear interpolation between order statistics); selection
/// after Hoare 1961 with the median of three as pivot.
public final class Quantile {

    private static final int SMALL = 12;

    private Quantile() {}

    /// The type 7 quantile of `values` at `probability`, 0–1. Reorders `values`: afterwards everything
    /// before index ⌊(n−1)·probability⌋ is no greater than the element there, and everything behind
    /// is no smaller.
    public static double inPlace(double[] values, double probability) {
        Checks.positive("values", values.length);
        Checks.fraction("probability", probability);
        double position = (values.length - 1) * probability;
        int index = (int) position;
        double lower = select(values, index);
        double weight = position - index;
        if (weight == 0 || index + 1 == values.length) {
            return lower;
        }
        double upper = values[index + 1];
        for (int i = index + 2; i < values.length; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + weight * (upper - lower);
    }

    /// The type 7 quantile of `values`, which are left as they are.
    public static double of(double[] values, double probability) {
        return inPlace(values.clone(), probability);
    }

    /// Puts the element of rank `index` (0-based, ascending) in its place, none greater before it and
    /// none smaller behind it, and returns it.
    public static double select(double[] values, int index) {
        int low = 0;
        int high = values.length - 1;
        while (high - low > SMALL) {
            int split = partition(values, low, high);
            if (index <= split) {
                high = split;
            } else {
                low = split + 1;
            }
        }
        insertionSort(values, low, high);
        return values[index];
    }

    private static int partition(double[] values, int low, int high) {
        double pivot = medianOfThree(values[low], values[(low + high) >>> 1], values[high]);
        int left = low - 1;
        int right = high + 1;
        while (true) {
            do {
                left++;
            } while (values[left] < pivot);
            do {
                right--;
            } while (values[right] > pivot);
            if (left >= right) {
                return right;
            }
            double moved = values[left];
            values[left] = values[right];
            values[right] = moved;
        }
    }

    private static double medianOfThree(double first, double second, double third) {
        double low = Math.min(first, second);
        double high = Math.max(first, second);
        return Math.max(low, Math.min(high, third));
    }

    private static void insertionSort(double[] values, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            double moved = values[i];
            int j = i;
            while (j > low && values[j - 1] > moved) {
                values[j] = values[j - 1];
                j--;
            }
            values[j] = moved;
        }
    }
}
