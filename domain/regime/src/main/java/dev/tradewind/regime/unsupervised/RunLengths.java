// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import java.util.Arrays;

/// The run lengths under consideration, ascending, each with its probability and what its
/// observations say about mean and variance.
final class RunLengths {

    private final NormalInverseGamma prior;
    private int size;
    private double[] mass = new double[16];
    private int[] length = new int[16];
    private double[] mean = new double[16];
    private double[] scale = new double[16];

    RunLengths(NormalInverseGamma prior) {
        this.prior = prior;
    }

    int size() {
        return size;
    }

    double mass(int index) {
        return mass[index];
    }

    int length(int index) {
        return length[index];
    }

    /// Holds only the run that has no observation yet, with `probability`, and room for `more`.
    void begin(double probability, int more) {
        if (more + 1 > mass.length) {
            int capacity = 2 * (more + 1);
            mass = Arrays.copyOf(mass, capacity);
            length = Arrays.copyOf(length, capacity);
            mean = Arrays.copyOf(mean, capacity);
            scale = Arrays.copyOf(scale, capacity);
        }
        mass[0] = probability;
        length[0] = 0;
        mean[0] = prior.mu();
        scale[0] = prior.beta();
        size = 1;
    }

    /// Adds run `index` of `before`, one observation longer.
    void extend(RunLengths before, int index, double observation, double probability) {
        double kappa = before.kappa(index);
        double deviation = observation - before.mean[index];
        mass[size] = probability;
        length[size] = before.length[index] + 1;
        mean[size] = before.mean[index] + deviation / (kappa + 1);
        scale[size] = before.scale[index] + kappa * deviation * deviation / (2 * (kappa + 1));
        size++;
    }

    /// Makes the probabilities of what is left sum to 1.
    void normalize() {
        double total = 0;
        for (int index = 0; index < size; index++) {
            total += mass[index];
        }
        for (int index = 0; index < size; index++) {
            mass[index] /= total;
        }
    }

    /// Log density of the next observation of run `index`: Student's t with 2α degrees of freedom.
    double logDensity(int index, double observation, StudentScale student) {
        double kappa = kappa(index);
        double alpha = prior.alpha() + length[index] / 2.0;
        double spread = 2 * scale[index] * (kappa + 1) / kappa;
        double deviation = observation - mean[index];
        return student.logRatio(length[index])
                - 0.5 * StrictMath.log(Math.PI * spread)
                - (alpha + 0.5) * StrictMath.log1p(deviation * deviation / spread);
    }

    private double kappa(int index) {
        return prior.kappa() + length[index];
    }
}
