// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// How the last n pairs of values vary together, the newest included. Ready from the n-th pair on (n >= 2). A
/// series that is constant within the window varies by exactly 0.
///
/// Central moments by Welford's recurrence for a pair that enters and one that leaves; like
/// [RollingDeviation], recomputed from the window each time the ring wraps and whenever a pair that dominated
/// has left.
///
/// Source: Welford 1962; Chan, Golub, LeVeque 1983.
public final class RollingPair implements Indicator {

    private static final double CANCELLATION = 1e-4;

    private final double[] first;
    private final double[] second;
    private int next;
    private int count;
    private int firstRun;
    private int secondRun;
    private double firstMean;
    private double secondMean;
    private double firstSquares;
    private double secondSquares;
    private double products;
    private double largestFirst;
    private double largestSecond;

    public RollingPair(int length) {
        first = new double[Checks.within("length", length, 2, Integer.MAX_VALUE)];
        second = new double[length];
    }

    /// Adds the newest pair of finite numbers; the oldest leaves once the window is full.
    public void add(double one, double other) {
        IndicatorChecks.finite("first value", one);
        IndicatorChecks.finite("second value", other);
        double leavingOne = first[next];
        double leavingOther = second[next];
        int previous = next == 0 ? first.length - 1 : next - 1;
        firstRun = count > 0 && one == first[previous] ? firstRun + 1 : 1;
        secondRun = count > 0 && other == second[previous] ? secondRun + 1 : 1;
        first[next] = one;
        second[next] = other;
        next = Windows.following(next, first.length);
        if (count < first.length) {
            enter(one, other);
        } else {
            replace(leavingOne, leavingOther, one, other);
        }
        refresh();
    }

    @Override
    public int warmUpBars() {
        return first.length;
    }

    @Override
    public boolean isReady() {
        return count == first.length;
    }

    /// Whether both series vary within the window, so that [#correlation()] has a value.
    public boolean hasCorrelation() {
        return isReady() && firstSquares > 0 && secondSquares > 0;
    }

    /// Pearson's correlation, −1..1.
    public double correlation() {
        IndicatorChecks.present(hasCorrelation(), "rolling correlation");
        double spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
        return Math.clamp(products / spread, -1.0, 1.0);
    }

    private void enter(double one, double other) {
        count++;
        double firstDistance = one - firstMean;
        double secondDistance = other - secondMean;
        firstMean += firstDistance / count;
        secondMean += secondDistance / count;
        firstSquares += firstDistance * (one - firstMean);
        secondSquares += secondDistance * (other - secondMean);
        products += firstDistance * (other - secondMean);
    }

    private void replace(double leavingOne, double leavingOther, double one, double other) {
        double formerFirst = firstMean;
        double formerSecond = secondMean;
        firstMean += (one - leavingOne) / count;
        secondMean += (other - leavingOther) / count;
        firstSquares += (one - leavingOne) * (one - firstMean + leavingOne - formerFirst);
        secondSquares +=
                (other - leavingOther) * (other - secondMean + leavingOther - formerSecond);
        products +=
                (one - formerFirst) * (other - secondMean)
                        - (leavingOne - formerFirst) * (leavingOther - secondMean);
    }

    private void refresh() {
        largestFirst = Math.max(largestFirst, firstSquares);
        largestSecond = Math.max(largestSecond, secondSquares);
        if (next == 0
                || firstSquares < CANCELLATION * largestFirst
                || secondSquares < CANCELLATION * largestSecond) {
            recompute();
        }
        if (firstRun >= count) {
            firstSquares = 0;
        }
        if (secondRun >= count) {
            secondSquares = 0;
        }
    }

    private void recompute() {
        firstMean = mean(first);
        secondMean = mean(second);
        firstSquares = 0;
        secondSquares = 0;
        products = 0;
        for (int i = 0; i < count; i++) {
            double firstDistance = first[i] - firstMean;
            double secondDistance = second[i] - secondMean;
            firstSquares += firstDistance * firstDistance;
            secondSquares += secondDistance * secondDistance;
            products += firstDistance * secondDistance;
        }
        largestFirst = firstSquares;
        largestSecond = secondSquares;
    }

    /// Mean of the pairs so far, corrected once for what rounding left over.
    private double mean(double[] values) {
        double mean = 0;
        for (int pass = 0; pass < 2; pass++) {
            double remainder = 0;
            for (int i = 0; i < count; i++) {
                remainder += values[i] - mean;
            }
            mean += remainder / count;
        }
        return mean;
    }
}
