// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.sizing;

import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// The one bet with two outcomes that has this edge, win rate and volatility, all per unit of notional.
///
/// Source: Kelly 1956; Tradewind quantitative specification 3.6.
///
/// @param edge expected net return of a trade after costs, a fraction
/// @param winRate share of winning trades, strictly between 0 and 1
/// @param volatility standard deviation of the return of a trade, > 0
public record KellyBet(double edge, double winRate, double volatility) {

    public KellyBet {
        Checks.finite("edge", edge);
        Checks.require(
                winRate > 0 && winRate < 1, "winRate", "must be strictly between 0 and 1", winRate);
        Checks.positive("volatility", volatility);
    }

    /// Gain of a winning trade.
    public double win() {
        return edge + volatility * Math.sqrt((1 - winRate) / winRate);
    }

    /// Loss of a losing trade; not above 0 where no outcome loses, which contradicts real trading.
    public double loss() {
        return volatility * Math.sqrt(winRate / (1 - winRate)) - edge;
    }

    /// The fraction of equity with the greatest expected growth: 0 without an edge, absent where no
    /// outcome loses.
    public OptionalDouble full() {
        if (edge <= 0) {
            return OptionalDouble.of(0);
        }
        return loss() > 0 ? OptionalDouble.of(edge / (win() * loss())) : OptionalDouble.empty();
    }

    /// The same for many small trades: edge / volatility².
    public double continuous() {
        return Math.max(0, edge / (volatility * volatility));
    }

    /// t² = n(edge/volatility)² after `trades` trades.
    public double squaredEvidence(int trades) {
        double ratio = edge / volatility;
        return Checks.nonNegative("trades", trades) * ratio * ratio;
    }

    /// The fraction for a bet that pays `odds` times the stake with chance `winRate` and loses the stake
    /// otherwise.
    public static double binary(double winRate, double odds) {
        Checks.fraction("winRate", winRate);
        Checks.positive("odds", odds);
        return Math.max(0, winRate - (1 - winRate) / odds);
    }
}
