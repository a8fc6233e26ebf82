// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// How straight the last n values are: |t| of the slope of their regression on time, 0–1000 (a
/// straight line has no finite t). Ready from the n-th value on.
///
/// Σy, Σiy and Σy² follow the window in O(1). They are taken around a moving origin and computed
/// anew every few windows, so they do not drift.
///
/// Source: ordinary least squares; Tradewind quantitative specification 1 ("How to stay O(1)").
final class TrendStrength implements Indicator {

    private static final double LARGEST = 1000;
    private static final int WINDOWS_PER_REFRESH = 8;

    private final double[] values;
    private final double meanIndex;
    private final double indexSquares;
    private int next;
    private long added;
    private double origin;
    private double sum;
    private double weighted;
    private double squares;

    TrendStrength(int length) {
        values = new double[Checks.within("length", length, 3, 1_000_000)];
        meanIndex = (length - 1) / 2.0;
        indexSquares = length * ((double) length * length - 1) / 12;
    }

    /// Adds the newest value.
    void add(double value) {
        IndicatorChecks.finite("value", value);
        boolean isFull = isReady();
        double oldest = values[next] - origin;
        values[next] = value;
        next = next + 1 == values.length ? 0 : next + 1;
        added++;
        if (added % ((long) WINDOWS_PER_REFRESH * values.length) == 0 || added == values.length) {
            refresh();
            return;
        }
        if (isFull) {
            slide(oldest, value - origin);
        }
    }

    private void slide(double oldest, double newest) {
        weighted += (values.length - 1) * newest - (sum - oldest);
        sum += newest - oldest;
        squares += newest * newest - oldest * oldest;
    }

    private void refresh() {
        origin = values[next];
        sum = 0;
        weighted = 0;
        squares = 0;
        for (int i = 0; i < values.length; i++) {
            int slot = next + i < values.length ? next + i : next + i - values.length;
            double value = values[slot] - origin;
            sum += value;
            weighted += i * value;
            squares += value * value;
        }
    }

    @Override
    public int warmUpBars() {
        return values.length;
    }

    @Override
    public boolean isReady() {
        return added >= values.length;
    }

    double value() {
        IndicatorChecks.present(isReady(), "trend strength");
        double covariance = weighted - meanIndex * sum;
        double total = squares - sum * sum / values.length;
        double explained = covariance * covariance / indexSquares;
        if (total <= 0 || explained <= 0) {
            return 0;
        }
        double residual = total - explained;
        double scale = explained * (values.length - 2);
        return residual * LARGEST * LARGEST <= scale ? LARGEST : Math.sqrt(scale / residual);
    }
}
