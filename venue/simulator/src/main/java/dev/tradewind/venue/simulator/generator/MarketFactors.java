// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.base.chance.CounterRandom;

/// What all products of a generated market share at one bar: the common factor, its volatility, the
/// correlation, crises and jumps. Bars are visited in order.
final class MarketFactors {

    private static final long STREAM = 900_000;
    private static final double VOLATILITY_MEMORY = 0.9985;
    private static final double VOLATILITY_SPREAD = 0.35;
    private static final double CORRELATION_MEMORY = 0.99;
    private static final double JUMP_PROBABILITY = 0.04;
    private static final int CALM_BARS = 240;
    private static final double CRISIS_PROBABILITY = 1.0 / 1200;
    private static final int MEAN_CRISIS_BARS = 72;

    private final CounterRandom random;
    private final SequentialDraws crises;
    private int bar = -1;
    private double logVolatility;
    private double correlationState;
    private int crisisStart;
    private int crisisEnd;

    MarketFactors(CounterRandom random) {
        this.random = random;
        this.crises = new SequentialDraws(random, STREAM + 4);
        drawCrisis();
    }

    /// Moves to the next bar.
    void advance() {
        bar++;
        double volatilityDraw = VOLATILITY_SPREAD * random.normal(STREAM + 1, bar);
        double correlationDraw = random.normal(STREAM + 5, bar);
        logVolatility = remember(logVolatility, VOLATILITY_MEMORY, volatilityDraw);
        correlationState = remember(correlationState, CORRELATION_MEMORY, correlationDraw);
        if (bar == crisisEnd) {
            drawCrisis();
        }
    }

    boolean isCrisis() {
        return bar >= crisisStart;
    }

    double volatilityFactor() {
        double spread = VOLATILITY_SPREAD * VOLATILITY_SPREAD;
        return StrictMath.exp(logVolatility - 0.5 * spread);
    }

    double correlation() {
        return isCrisis() ? 0.90 : Math.clamp(0.72 + 0.10 * correlationState, 0.45, 0.88);
    }

    double factor(int substep) {
        return random.studentT4(STREAM, (long) bar * FamilyA.SUBSTEPS + substep);
    }

    /// How far a crisis jumps down at this bar, in units of its volatility; 0 without a jump.
    double jump() {
        return random.uniform(STREAM + 2, bar) < JUMP_PROBABILITY
                ? 0.5 - StrictMath.log(random.uniform(STREAM + 3, bar))
                : 0;
    }

    private double remember(double state, double memory, double draw) {
        return bar == 0 ? draw : memory * state + StrictMath.sqrt(1 - memory * memory) * draw;
    }

    private void drawCrisis() {
        crisisStart = crisisEnd + CALM_BARS + crises.geometric(CRISIS_PROBABILITY);
        crisisEnd = crisisStart + crises.duration(MEAN_CRISIS_BARS);
    }
}
