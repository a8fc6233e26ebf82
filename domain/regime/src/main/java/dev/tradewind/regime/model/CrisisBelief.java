// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.feature.MarketFeatures;

/// Whether the whole market is in crisis, as the model believes. Two chains run side by side: one
/// with the correlation of the products, and one by volatility and drawdown alone that answers while
/// fewer than three products correlate. An instant without features changes nothing; after more than
/// a short hole there is no belief any more. One thread owns it.
///
/// Source: Tradewind quantitative specification 2.1, 2.4 and 2.5.
public final class CrisisBelief {

    private static final int CRISIS = 1;

    /// A hole that is filled, and the bar after it, which has no return yet.
    private static final int LONGEST_SILENCE = 4;

    private final ModelHysteresis hysteresis;
    private final BeliefFilter market;
    private final BeliefFilter alone;
    private final double[] vector = new double[Feature.all().size()];
    private double marketBefore;
    private double aloneBefore;
    private int silentInstants;
    private boolean hasAnswered;
    private boolean isCorrelated;
    private boolean isActive;
    private int calmBars;

    public CrisisBelief(RegimeModel model) {
        this.hysteresis = model.hysteresis();
        this.market = new BeliefFilter(model.market().crisis());
        this.alone = new BeliefFilter(model.alone().crisis());
    }

    /// Takes the features of the newest instant.
    public void hear(MarketFeatures features) {
        if (!features.isReady()) {
            silentInstants++;
            return;
        }
        silentInstants = 0;
        isCorrelated = features.isCorrelated();
        features.fill(vector);
        aloneBefore = hasAnswered ? alone.probability(CRISIS) : 0;
        alone.add(vector, 0);
        if (isCorrelated) {
            marketBefore = hasAnswered ? market.probability(CRISIS) : 0;
            market.add(vector, 0);
        }
        hasAnswered = true;
        calmBars = probability() < hysteresis.calmBelowFraction() ? calmBars + 1 : 0;
        isActive =
                probability() > hysteresis.crisisAboveFraction()
                        || (isActive && calmBars < hysteresis.crisisExitBars());
    }

    /// Whether there is a belief, no more than a short hole of the market old.
    public boolean isReady() {
        return hasAnswered && silentInstants <= LONGEST_SILENCE;
    }

    /// Whether the answer is CRISIS, hysteresis considered.
    public boolean isActive() {
        return isActive;
    }

    /// Whether three or more products correlate at the newest instant.
    public boolean isCorrelated() {
        return isCorrelated;
    }

    /// Calibrated probability of a crisis at the newest instant.
    public double probability() {
        return answering().probability(CRISIS);
    }

    /// Bars in a row on which a crisis was improbable.
    public int calmBars() {
        return calmBars;
    }

    /// The chain that answers.
    BeliefFilter answering() {
        return isCorrelated ? market : alone;
    }

    /// The features of the market at the newest instant that had any, at their places.
    double[] vector() {
        return vector;
    }

    double marketBefore() {
        return marketBefore;
    }

    double aloneBefore() {
        return aloneBefore;
    }
}
