// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;

/// Bayesian online change-point detection: the distribution of the run length, which is the number
/// of observations since mean or variance last changed, under a constant hazard and normal
/// observations. Run lengths with less mass than the pruning threshold are dropped, which bounds
/// time and memory. One thread owns a detector.
///
/// Source: Adams, MacKay 2007; Tradewind quantitative specification 2.9.
public final class ChangePointDetector {

    /// The pruning threshold of the specification.
    public static final double PRUNE_BELOW = 1e-6;

    private final double hazard;
    private final double pruneBelow;
    private final StudentScale student;
    private RunLengths now;
    private RunLengths spare;
    private double[] weights = new double[16];

    /// A detector that expects a change with probability `hazardFraction` at each observation and
    /// drops run lengths of less mass than `pruneBelow`.
    public ChangePointDetector(double hazardFraction, NormalInverseGamma prior, double pruneBelow) {
        Checks.require(
                hazardFraction > 0 && hazardFraction < 1,
                "hazardFraction",
                "must be between 0 and 1",
                hazardFraction);
        this.hazard = hazardFraction;
        this.pruneBelow = Checks.fraction("pruneBelow", pruneBelow);
        this.student = new StudentScale(prior.alpha());
        this.now = new RunLengths(prior);
        this.spare = new RunLengths(prior);
        now.begin(1, 0);
    }

    /// Takes the next observation.
    public void add(double observation) {
        Checks.finite("observation", observation);
        double total = weigh(observation);
        RunLengths next = spare;
        next.begin(hazard, now.size());
        for (int index = 0; index < now.size(); index++) {
            double mass = (1 - hazard) * weights[index] / total;
            if (mass >= pruneBelow) {
                next.extend(now, index, observation, mass);
            }
        }
        next.normalize();
        spare = now;
        now = next;
    }

    /// Fills [#weights] with mass times likelihood, up to a common factor; answers their sum.
    private double weigh(double observation) {
        if (weights.length < now.size()) {
            weights = new double[2 * now.size()];
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < now.size(); index++) {
            weights[index] =
                    StrictMath.log(now.mass(index)) + now.logDensity(index, observation, student);
            top = Math.max(top, weights[index]);
        }
        double total = 0;
        for (int index = 0; index < now.size(); index++) {
            weights[index] = StrictMath.exp(weights[index] - top);
            total += weights[index];
        }
        return total;
    }

    /// The most probable run length; 0 right at a change. Of equally probable ones the shortest.
    public int mostProbableRunLength() {
        int best = 0;
        for (int index = 1; index < now.size(); index++) {
            best = now.mass(index) > now.mass(best) ? index : best;
        }
        return now.length(best);
    }

    /// Expected run length.
    public double meanRunLength() {
        double mean = 0;
        for (int index = 0; index < now.size(); index++) {
            mean += now.mass(index) * now.length(index);
        }
        return mean;
    }

    /// Probability that the run is at most `bars` long: high soon after a change, and always at the
    /// start.
    public double runLengthAtMostFraction(int bars) {
        double sum = 0;
        for (int index = 0; index < now.size() && now.length(index) <= bars; index++) {
            sum += now.mass(index);
        }
        return Math.min(sum, 1);
    }

    /// How many run lengths are still considered.
    public int hypotheses() {
        return now.size();
    }
}
