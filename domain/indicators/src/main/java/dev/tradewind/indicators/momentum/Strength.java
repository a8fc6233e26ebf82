// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.momentum;

/// Share of the gains in all movement.
///
/// Source: Tradewind quantitative specification 1 (RSI).
final class Strength {

    private static final double NO_MOVEMENT = 50;

    private Strength() {}

    /// 0–100; 50 when nothing moved.
    static double of(double gains, double losses) {
        double movement = gains + losses;
        return movement == 0 ? NO_MOVEMENT : Math.clamp(100 * gains / movement, 0.0, 100.0);
    }
}
