// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.sizing;

import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.Optional;

/// A size with every step that led to it. Each step is at most the one before.
///
/// Source: MacLean, Thorp, Ziemba 2011 (fractional Kelly); Baker, McHale 2013 (shrinkage by t²/(1 + t²));
/// Tradewind quantitative specification 3.6.
///
/// @param bet what is bet on
/// @param trades past trades the estimates come from
/// @param raw full Kelly; where no outcome loses, 1/(5·volatility) stands in
/// @param squaredEvidence t²
/// @param shrunk raw · t²/(1 + t²)
/// @param fractional shrunk times the fraction asked for
/// @param capped fractional after the caps, before the count of trades is looked at
/// @param size the answer, a fraction of equity: 0 for fewer than 30 trades
/// @param binding the cap that set the size; absent if none did
/// @param contradictory whether the figures leave no losing outcome: an error of the data
public record KellySize(
        KellyBet bet,
        int trades,
        double raw,
        double squaredEvidence,
        double shrunk,
        double fractional,
        double capped,
        double size,
        Optional<SizeCap> binding,
        boolean contradictory) {

    /// With fewer past trades nothing is risked.
    public static final int FEWEST_TRADES = 30;

    /// The part of the shrunk figure that is used where nothing else is asked for.
    public static final double STANDARD_FRACTION = 0.25;

    /// The size of `bet`, known from `trades` past trades, at `fraction` (0–1) of what is estimated, at most
    /// the least of `caps`.
    public static KellySize of(KellyBet bet, int trades, double fraction, List<SizeCap> caps) {
        Checks.fraction("fraction", fraction);
        boolean contradictory = bet.full().isEmpty();
        double raw = bet.full().orElse(1 / (5 * bet.volatility()));
        double evidence = bet.squaredEvidence(trades);
        double shrunk = raw * evidence / (1 + evidence);
        double fractional = shrunk * fraction;
        Optional<SizeCap> binding = Optional.empty();
        double capped = fractional;
        for (SizeCap cap : caps) {
            if (cap.fraction() < capped) {
                capped = cap.fraction();
                binding = Optional.of(cap);
            }
        }
        return new KellySize(
                bet,
                trades,
                raw,
                evidence,
                shrunk,
                fractional,
                capped,
                trades < FEWEST_TRADES ? 0 : capped,
                binding,
                contradictory);
    }

    /// Whether there are enough trades to risk anything.
    public boolean hasEnoughTrades() {
        return trades >= FEWEST_TRADES;
    }
}
