// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.base.check.Checks;
import org.hipparchus.special.Beta;

/// The traffic light of a year of daily 99 % forecasts.
///
/// Source: Basel Committee 1996, supervisory framework for backtesting, 250 days.
///
/// @param zone colour
/// @param multiplier factor on the capital charge
/// @param cumulative chance of at most so many breaches if the forecasts are right
public record BaselLight(Zone zone, double multiplier, double cumulative) {

    /// Days the table is made for.
    public static final int DAYS = 250;

    private static final double CHANCE = 0.01;
    private static final int FIRST_YELLOW = 5;
    private static final double[] YELLOW = {3.40, 3.50, 3.65, 3.75, 3.85};

    /// What the number of breaches says.
    public enum Zone {
        GREEN,
        YELLOW,
        RED
    }

    /// For `breaches` in 250 days.
    public static BaselLight of(int breaches) {
        Checks.within("breaches", breaches, 0, DAYS);
        double cumulative =
                breaches == DAYS
                        ? 1
                        : 1 - Beta.regularizedBeta(CHANCE, breaches + 1.0, DAYS - breaches);
        if (breaches < FIRST_YELLOW) {
            return new BaselLight(Zone.GREEN, 3, cumulative);
        }
        return breaches < FIRST_YELLOW + YELLOW.length
                ? new BaselLight(Zone.YELLOW, YELLOW[breaches - FIRST_YELLOW], cumulative)
                : new BaselLight(Zone.RED, 4, cumulative);
    }
}
