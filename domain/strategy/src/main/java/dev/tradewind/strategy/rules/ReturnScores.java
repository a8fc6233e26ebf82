// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.indicators.volatility.ExponentialVolatility;

/// How unusual the return over the last n bars is: ln(C_t/C_{t−n}) / (σ·√n), clipped to −2..2, with
/// σ the exponential volatility of one bar; 0 while the price does not move at all.
///
/// Source: Moskowitz, Ooi, Pedersen 2012, "Time series momentum"; Tradewind quantitative
/// specification 5.1.
final class ReturnScores {

    private static final double CLIP = 2;

    private final double[] closes;
    private final ExponentialVolatility volatility;
    private long seen;

    /// Scores over up to `longest` bars; `centreOfMass` is the mean age of the returns in σ, in
    /// bars.
    ReturnScores(int longest, int centreOfMass) {
        this.closes = new double[longest + 1];
        this.volatility = ExponentialVolatility.ofCentreOfMass(centreOfMass);
    }

    void add(double close) {
        volatility.add(close);
        closes[slot(seen)] = close;
        seen++;
    }

    int warmUpBars() {
        return Math.max(closes.length, volatility.warmUpBars());
    }

    boolean isReady() {
        return seen >= closes.length && volatility.isReady();
    }

    /// σ of one bar, a fraction.
    double volatility() {
        return volatility.value();
    }

    /// The score over `bars` bars.
    double score(int bars) {
        double sigma = volatility.value() * Math.sqrt(bars);
        if (sigma == 0) {
            return 0;
        }
        double change = StrictMath.log(closes[slot(seen - 1)] / closes[slot(seen - 1 - bars)]);
        return Math.clamp(change / sigma, -CLIP, CLIP);
    }

    /// The return a score promises over `bars` bars: information coefficient × score × volatility
    /// over that time.
    ///
    /// Source: Grinold 1994, "Alpha is volatility times IC times score".
    double expectedReturn(double coefficient, double score, double bars) {
        return coefficient * score * volatility.value() * Math.sqrt(bars);
    }

    private int slot(long index) {
        return (int) (index % closes.length);
    }
}
