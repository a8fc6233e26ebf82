// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Exponentially weighted correlation, −1..1, of the log returns of two series of closes: second moments about
/// zero, weight λ^k on the pair k bars back, seeded with the plain moments of the first 30 pairs. First value at
/// index 30; none while one of the moments is 0.
///
/// Source: RiskMetrics 1996 (λ = 0.94); Tradewind quantitative specification 1.
public final class ExponentialCorrelation implements Indicator {

    private static final int SEED_PAIRS = 30;

    private final double decay;
    private final ReturnPair returns = new ReturnPair();
    private int pairs;
    private double firstMoment;
    private double secondMoment;
    private double product;

    /// `decay` is λ, within 0..1 and neither of both.
    public ExponentialCorrelation(double decay) {
        Checks.require(decay > 0 && decay < 1, "decay", "must be > 0 and < 1", decay);
        this.decay = decay;
    }

    /// Adds the newest close of both, prices > 0.
    public void add(double firstClose, double secondClose) {
        returns.add(firstClose, secondClose);
        if (!returns.isReady()) {
            return;
        }
        pairs = Math.min(pairs + 1, SEED_PAIRS + 1);
        double keep = pairs <= SEED_PAIRS ? (pairs - 1.0) / pairs : decay;
        firstMoment = mixed(keep, firstMoment, returns.first() * returns.first());
        secondMoment = mixed(keep, secondMoment, returns.second() * returns.second());
        product = mixed(keep, product, returns.first() * returns.second());
    }

    @Override
    public int warmUpBars() {
        return SEED_PAIRS + 1;
    }

    @Override
    public boolean isReady() {
        return pairs >= SEED_PAIRS && firstMoment > 0 && secondMoment > 0;
    }

    /// The correlation, −1..1.
    public double value() {
        IndicatorChecks.present(isReady(), "exponential correlation");
        double spread = Math.sqrt(firstMoment) * Math.sqrt(secondMoment);
        return Math.clamp(product / spread, -1.0, 1.0);
    }

    private static double mixed(double keep, double former, double newest) {
        return Math.fma(keep, former, (1 - keep) * newest);
    }
}
