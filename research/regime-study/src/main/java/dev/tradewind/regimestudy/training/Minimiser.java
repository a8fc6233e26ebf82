// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/// Minimises a smooth function of many variables by the limited-memory BFGS method with a
/// backtracking line search. Same function, same steps.
///
/// Source: Nocedal 1980; Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1.
final class Minimiser {

    private static final int MEMORY = 12;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int MAX_HALVINGS = 30;

    private record Correction(double[] step, double[] change, double curvature) {}

    private final Objective objective;
    private final double gradientTolerance;
    private final Deque<Correction> corrections = new ArrayDeque<>();

    Minimiser(Objective objective, double gradientTolerance) {
        this.objective = objective;
        this.gradientTolerance = gradientTolerance;
    }

    /// Walks downhill from `start`, at most `maxSteps` steps.
    double[] minimise(double[] start, int maxSteps) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = objective.at(point, gradient);
        for (int step = 0; step < maxSteps && largest(gradient) > gradientTolerance; step++) {
            double[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            double length = corrections.isEmpty() ? 1 / Math.max(1, norm(gradient)) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
                for (int i = 0; i < point.length; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + SUFFICIENT_DECREASE * length * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return point;
            }
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private void remember(double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature <= 1e-12 * dot(change, change)) {
            return;
        }
        corrections.addLast(new Correction(step, change, curvature));
        if (corrections.size() > MEMORY) {
            corrections.removeFirst();
        }
    }

    /// The two-loop recursion: minus the inverse Hessian, as far as remembered, times the gradient.
    private double[] direction(double[] gradient) {
        double[] direction = gradient.clone();
        double[] shares = new double[corrections.size()];
        int index = corrections.size();
        for (Iterator<Correction> each = corrections.descendingIterator(); each.hasNext(); ) {
            Correction correction = each.next();
            shares[--index] = dot(correction.step(), direction) / correction.curvature();
            addTo(direction, correction.change(), -shares[index]);
        }
        if (!corrections.isEmpty()) {
            Correction newest = corrections.getLast();
            double scale = newest.curvature() / dot(newest.change(), newest.change());
            Arrays.setAll(direction, i -> direction[i] * scale);
        }
        for (Correction correction : corrections) {
            double share = dot(correction.change(), direction) / correction.curvature();
            addTo(direction, correction.step(), shares[index++] - share);
        }
        Arrays.setAll(direction, i -> -direction[i]);
        return direction;
    }

    private static void addTo(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double largest(double[] a) {
        return Arrays.stream(a).map(Math::abs).max().orElse(0);
    }
}
