// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.base.check.Checks;

/// A hedge ratio that drifts: alpha and beta of y = alpha + beta x as a random walk, followed by a Kalman
/// filter. The spread is the innovation, what the state before this bar did not foresee. O(1) a bar,
/// no allocation; confined to one thread.
///
/// The covariance is updated in Joseph's form, so that it stays symmetric and positive.
///
/// Source: Kalman 1960; Bucy and Joseph 1968; Chan 2013, chapter 3.
public final class KalmanHedge {

    private final double drift;
    private final double noise;

    private double alpha;
    private double beta;
    private double alphaVariance = 1;
    private double betaVariance = 1;
    private double covariance;
    private double innovation;
    private double innovationVariance;
    private long bars;

    /// `delta` in (0, 1) says how fast the state may drift (its variance grows by delta/(1 − delta) a
    /// bar); `observationVariance` > 0 is that of y around the line.
    public KalmanHedge(double delta, double observationVariance) {
        Checks.require(delta > 0 && delta < 1, "delta", "must be within 0..1", delta);
        this.drift = delta / (1 - delta);
        this.noise = Checks.positive("observation variance", observationVariance);
    }

    /// The parameters of the specification: delta 1e-4, observation variance 1e-3.
    public static KalmanHedge standard() {
        return new KalmanHedge(1e-4, 1e-3);
    }

    /// Takes the next bar, logarithms of prices.
    public void update(double x, double y) {
        Checks.finite("x", x);
        Checks.finite("y", y);
        double a = alphaVariance + drift;
        double b = betaVariance + drift;
        double c = covariance;
        double alphaReach = a + c * x;
        double betaReach = c + b * x;
        innovation = y - alpha - beta * x;
        innovationVariance = alphaReach + betaReach * x + noise;
        double alphaGain = alphaReach / innovationVariance;
        double betaGain = betaReach / innovationVariance;
        alpha += alphaGain * innovation;
        beta += betaGain * innovation;
        joseph(a, b, c, x, alphaGain, betaGain);
        bars++;
    }

    /// P ← (I − K H) P (I − K H)ᵀ + K R Kᵀ with H = (1, x).
    private void joseph(double a, double b, double c, double x, double k0, double k1) {
        double m00 = 1 - k0;
        double m01 = -k0 * x;
        double m10 = -k1;
        double m11 = 1 - k1 * x;
        double row00 = m00 * a + m01 * c;
        double row01 = m00 * c + m01 * b;
        double row10 = m10 * a + m11 * c;
        double row11 = m10 * c + m11 * b;
        alphaVariance = row00 * m00 + row01 * m01 + k0 * k0 * noise;
        covariance = row00 * m10 + row01 * m11 + k0 * k1 * noise;
        betaVariance = row10 * m10 + row11 * m11 + k1 * k1 * noise;
    }

    /// Whether a bar has been taken, so that there is an answer; no accessor means anything before.
    public boolean isReady() {
        return bars > 0;
    }

    public double alpha() {
        return alpha;
    }

    public double beta() {
        return beta;
    }

    /// The spread of the last bar: y less what the state before it expected.
    public double innovation() {
        return innovation;
    }

    /// The variance that the state before the last bar gave its spread.
    public double innovationVariance() {
        return innovationVariance;
    }

    /// The spread in deviations.
    public double score() {
        return innovation / StrictMath.sqrt(innovationVariance);
    }

    double alphaVariance() {
        return alphaVariance;
    }

    double betaVariance() {
        return betaVariance;
    }

    double covariance() {
        return covariance;
    }
}
