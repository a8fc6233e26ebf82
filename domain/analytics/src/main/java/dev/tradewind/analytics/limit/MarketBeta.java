// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// The beta of a book on the market, recent days counting more: half as much every 30 days. Not for several
/// threads.
///
/// Source: Tradewind quantitative specification 3.8.
public final class MarketBeta {

    private static final double DECAY = StrictMath.pow(0.5, 1.0 / 30);
    private static final int FEWEST_DAYS = 30;
    private static final double BAND = 0.1;

    private double weight;
    private double own;
    private double market;
    private double products;
    private double squares;
    private int days;

    /// Takes the returns of the next day.
    public void add(double ownReturn, double marketReturn) {
        Checks.finite("ownReturn", ownReturn);
        Checks.finite("marketReturn", marketReturn);
        weight = DECAY * weight + 1;
        own = DECAY * own + ownReturn;
        market = DECAY * market + marketReturn;
        products = DECAY * products + ownReturn * marketReturn;
        squares = DECAY * squares + marketReturn * marketReturn;
        days++;
    }

    /// The slope on the market; absent for fewer than 30 days or a market that did not move.
    public OptionalDouble value() {
        double variance = squares - market * market / weight;
        if (days < FEWEST_DAYS || !(variance > 1e-12 * squares)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((products - own * market / weight) / variance);
    }

    /// The market position (money, negative for short) that offsets `equity`; absent like the beta.
    public OptionalDouble hedge(double equity) {
        OptionalDouble beta = value();
        return beta.isEmpty() ? beta : OptionalDouble.of(-beta.getAsDouble() * equity);
    }

    /// Whether a hedge made at `hedgedBeta` has drifted by more than 0.1; not while there is no beta.
    public boolean needsRebalance(double hedgedBeta) {
        OptionalDouble beta = value();
        return beta.isPresent() && Math.abs(beta.getAsDouble() - hedgedBeta) > BAND;
    }
}
