// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.volatility.AverageTrueRange;

/// What a regime is judged by, in one update a bar: ADX, ATR (and NATR), CHOP and RSI. [#isReady()] means all of
/// them.
///
/// Source: Tradewind quantitative specification 1.
public final class RegimeVector implements Indicator {

    private final DirectionalMovement movement;
    private final AverageTrueRange range;
    private final ChoppinessIndex choppiness;
    private final RelativeStrengthIndex strength;

    /// Bars each of the four looks back, all > 0 and that of CHOP > 1.
    public record Lengths(int adx, int atr, int chop, int rsi) {

        public Lengths {
            Checks.positive("adx", adx);
            Checks.positive("atr", atr);
            Checks.within("chop", chop, 2, Integer.MAX_VALUE);
            Checks.positive("rsi", rsi);
        }

        /// 14, and 20 for CHOP.
        public static Lengths standard() {
            return new Lengths(14, 14, 20, 14);
        }
    }

    public RegimeVector(Lengths lengths) {
        movement = new DirectionalMovement(lengths.adx());
        range = new AverageTrueRange(lengths.atr());
        choppiness = new ChoppinessIndex(lengths.chop());
        strength = new RelativeStrengthIndex(lengths.rsi());
    }

    /// Adds the newest bar.
    public void add(double high, double low, double close) {
        movement.add(high, low, close);
        range.add(high, low, close);
        choppiness.add(high, low, close);
        strength.add(close);
    }

    @Override
    public int warmUpBars() {
        return Math.max(
                Math.max(movement.warmUpBars(), range.warmUpBars()),
                Math.max(choppiness.warmUpBars(), strength.warmUpBars()));
    }

    @Override
    public boolean isReady() {
        return movement.isReady() && range.isReady() && choppiness.isReady() && strength.isReady();
    }

    /// ADX and the directional indicators.
    public DirectionalMovement movement() {
        return movement;
    }

    /// ATR and NATR.
    public AverageTrueRange range() {
        return range;
    }

    /// CHOP.
    public ChoppinessIndex choppiness() {
        return choppiness;
    }

    /// RSI.
    public RelativeStrengthIndex strength() {
        return strength;
    }
}
