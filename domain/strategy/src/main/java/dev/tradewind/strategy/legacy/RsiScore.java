// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.indicators.momentum.SimpleRelativeStrengthIndex;

/// Oversold markets score −0.5 to −1, overbought ones 0.5 to 1, between it runs straight from −0.5
/// to 0.5 and counts half.
///
/// Source: Tradewind legacy system 2.
final class RsiScore {

    private static final double HALF = 0.5;

    private final SimpleRelativeStrengthIndex rsi;
    private final double oversold;
    private final double overbought;

    RsiScore(int period, double oversold, double overbought) {
        this.rsi = new SimpleRelativeStrengthIndex(period);
        this.oversold = oversold;
        this.overbought = overbought;
    }

    void add(double close) {
        rsi.add(close);
    }

    int warmUpBars() {
        return rsi.warmUpBars();
    }

    double rsi() {
        return rsi.value();
    }

    Score score() {
        double value = rsi.value();
        if (value <= oversold) {
            return certain(-HALF - HALF * (oversold - value) / oversold);
        }
        if (value >= overbought) {
            return certain(HALF + HALF * (value - overbought) / (100 - overbought));
        }
        double between = (value - oversold) / (overbought - oversold) - HALF;
        return new Score(between, HALF * Math.abs(between));
    }

    private static Score certain(double score) {
        return new Score(score, Math.abs(score));
    }
}
