// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;

/// What is believed of mean and variance before any observation: mean `mu` with the weight of `kappa`
/// observations, and a variance of shape `alpha` and scale `beta`.
///
/// Source: Murphy 2007, "Conjugate Bayesian analysis of the Gaussian distribution".
public record NormalInverseGamma(double mu, double kappa, double alpha, double beta) {

    public NormalInverseGamma {
        Checks.finite("mu", mu);
        Checks.positive("kappa", kappa);
        Checks.positive("alpha", alpha);
        Checks.positive("beta", beta);
    }
}
