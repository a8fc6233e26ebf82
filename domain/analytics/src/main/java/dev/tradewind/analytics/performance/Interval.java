// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

/// The range that covers a quantity with the stated confidence, ends included.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be <= high " + high + ": " + low);
        }
    }
}
