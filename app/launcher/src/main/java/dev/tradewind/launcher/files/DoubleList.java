// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import java.util.Arrays;

/// Numbers of a column while its length is not known yet.
final class DoubleList {

    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double last() {
        return values[size - 1];
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
