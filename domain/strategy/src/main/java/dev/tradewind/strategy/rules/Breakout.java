// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.indicators.trend.DonchianChannel;

/// One horizon of the trend ensemble: long from a close above the high of the n bars before until a
/// close below the low of the n/2 bars before.
///
/// Source: Donchian's channel rule with a half-length exit (Faith 2003, "The original Turtle
/// trading rules").
final class Breakout {

    private static final int SHORTEST_EXIT = 2;

    private final int length;
    private final DonchianChannel entry;
    private final DonchianChannel exit;
    private boolean isLong;
    private boolean entered;
    private boolean left;

    Breakout(int length) {
        this.length = length;
        this.entry = new DonchianChannel(length);
        this.exit = new DonchianChannel(Math.max(SHORTEST_EXIT, length / 2));
    }

    void add(double high, double low, double close) {
        entry.add(high, low);
        exit.add(high, low);
        boolean wasLong = isLong;
        entered = entry.isReady() && close > entry.upper();
        left = wasLong && !entered && exit.isReady() && close < exit.lower();
        isLong = entered || wasLong && !left;
    }

    int length() {
        return length;
    }

    int warmUpBars() {
        return Math.max(entry.warmUpBars(), exit.warmUpBars());
    }

    boolean isLong() {
        return isLong;
    }

    /// Whether the newest close is above the channel.
    boolean isBreakingOut() {
        return entered;
    }

    /// Whether the newest close ended a long horizon.
    boolean hasLeft() {
        return left;
    }
}
