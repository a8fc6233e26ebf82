// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// How a variant generator differs from family A and from the other variants. Variants are our own
/// invention to see what a classifier is worth on markets made in another way; nothing is ever
/// fitted on them.
///
/// @param name what reports call it
/// @param products how many products, 1–6
/// @param meanBars mean length of a trend, a range, a choppy stretch and a crisis
/// @param volatility multiples of the usual volatility in the same order
/// @param weakestDrift least drift of a trend in deviations per bar
/// @param strongestDrift most drift of a trend in deviations per bar
/// @param outlierFraction share of bars with three times the deviation
public record FamilyVariant(
        String name,
        int products,
        List<Integer> meanBars,
        List<Double> volatility,
        double weakestDrift,
        double strongestDrift,
        double outlierFraction) {

    private static final int STATES = 4;

    /// Shorter states in a market of four products.
    public static final FamilyVariant BRISK =
            new FamilyVariant(
                    "Variant brisk",
                    4,
                    List.of(100, 110, 90, 60),
                    List.of(0.95, 0.7, 1.25, 2.6),
                    0.25,
                    0.5,
                    0.02);

    /// Longer states with weaker trends and a milder crisis.
    public static final FamilyVariant MILD =
            new FamilyVariant(
                    "Variant mild",
                    6,
                    List.of(220, 200, 180, 96),
                    List.of(1.0, 0.75, 1.15, 2.2),
                    0.2,
                    0.35,
                    0.02);

    /// Loud noise with many outliers, five products.
    public static final FamilyVariant ROUGH =
            new FamilyVariant(
                    "Variant rough",
                    5,
                    List.of(150, 150, 150, 72),
                    List.of(0.85, 0.8, 1.3, 3.2),
                    0.25,
                    0.45,
                    0.06);

    /// All of them.
    public static final List<FamilyVariant> ALL = List.of(BRISK, MILD, ROUGH);

    public FamilyVariant {
        Checks.within("products", products, 1, 6);
        meanBars = List.copyOf(meanBars);
        volatility = List.copyOf(volatility);
        Checks.require(
                meanBars.size() == STATES && volatility.size() == STATES,
                "states",
                "must be " + STATES,
                meanBars.size());
    }
}
