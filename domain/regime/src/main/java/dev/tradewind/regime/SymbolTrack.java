// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.trend.ChoppinessIndex;
import dev.tradewind.indicators.trend.DirectionalMovement;
import dev.tradewind.indicators.volatility.AverageTrueRange;
import dev.tradewind.indicators.window.PercentileRank;
import dev.tradewind.indicators.window.RollingSum;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.regime.Direction;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// What is computed from the bars of one product since its start or its last gap.
///
/// Source: Tradewind quantitative specification 1 (indicators and periods), 0 (flat bars).
final class SymbolTrack {

    /// Bars in which a classification stands (twice the period of ADX), and how many of them may be
    /// flat.
    static final int QUALITY_BARS = 28;

    static final double MAX_FLAT_FRACTION = 0.2;

    private static final int PERIOD = 14;
    private static final int CHOPPINESS_PERIOD = 20;
    private static final int PERCENTILE_BARS = 720;

    private final AverageTrueRange range = new AverageTrueRange(PERIOD);
    private final PercentileRank rangeRank = PercentileRank.of(PERCENTILE_BARS);
    private final DirectionalMovement movement = new DirectionalMovement(PERIOD);
    private final ChoppinessIndex choppiness = new ChoppinessIndex(CHOPPINESS_PERIOD);
    private final ChoppinessIndex shortChoppiness = new ChoppinessIndex(PERIOD);
    private final RelativeStrengthIndex strength = new RelativeStrengthIndex(PERIOD);
    private final RollingSum flatBars = new RollingSum(QUALITY_BARS);
    private final DrawdownScore drawdown = new DrawdownScore();
    private Instant lastOpen = Instant.MIN;
    private boolean lastSynthetic = true;
    private double lastClose;
    private int bars;
    private OptionalDouble change = OptionalDouble.empty();

    /// Adds the next bar; it follows the last one without a hole.
    void add(Bar bar) {
        double high = bar.high().value().doubleValue();
        double low = bar.low().value().doubleValue();
        double close = bar.close().value().doubleValue();
        range.add(high, low, close);
        if (range.isReady()) {
            rangeRank.add(range.normalizedFraction());
        }
        movement.add(high, low, close);
        choppiness.add(high, low, close);
        shortChoppiness.add(high, low, close);
        strength.add(close);
        drawdown.add(close);
        flatBars.add(bar.synthetic() || high == low ? 1 : 0);
        change =
                bar.synthetic() || lastSynthetic
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StrictMath.log(close / lastClose));
        lastSynthetic = bar.synthetic();
        lastClose = close;
        lastOpen = bar.openTime();
        bars++;
    }

    /// Bars since the start or the last gap.
    int bars() {
        return bars;
    }

    Instant lastOpen() {
        return lastOpen;
    }

    /// Log return of the newest bar; absent unless it and the one before it were recorded.
    OptionalDouble change() {
        return change;
    }

    /// Whether every input of a rule has a value.
    boolean isWarm() {
        return rangeRank.isReady() && movement.isReady() && choppiness.isReady();
    }

    /// Bars needed before a product can be classified.
    int warmUpBars() {
        return range.warmUpBars() + rangeRank.warmUpBars() - 1;
    }

    /// Flat or synthetic bars among the last [#QUALITY_BARS].
    int flatBars() {
        return flatBars.isReady() ? (int) flatBars.value() : 0;
    }

    /// Whether too many of the last bars are flat to tell anything.
    boolean isTooFlat() {
        return flatBars() > MAX_FLAT_FRACTION * QUALITY_BARS;
    }

    SymbolInputs inputs() {
        return new SymbolInputs(
                movement.averageDirectionalIndex(), choppiness.value(), rangeRank.valueFraction());
    }

    /// Volatility in its own past, 0–1.
    OptionalDouble volatilityPercentile() {
        return rangeRank.isReady() && !isTooFlat()
                ? OptionalDouble.of(rangeRank.valueFraction())
                : OptionalDouble.empty();
    }

    OptionalDouble drawdownScore() {
        return drawdown.isReady() ? OptionalDouble.of(drawdown.value()) : OptionalDouble.empty();
    }

    /// Which of the directional indicators is larger.
    Direction direction() {
        if (!movement.isDirectionReady()) {
            return Direction.NONE;
        }
        int sign = Double.compare(movement.plusIndicator(), movement.minusIndicator());
        return sign > 0 ? Direction.UP : sign < 0 ? Direction.DOWN : Direction.NONE;
    }

    /// Puts every indicator that has a value under its wire name.
    void describe(SortedMap<String, Double> indicators) {
        if (movement.isReady()) {
            indicators.put("adx", movement.averageDirectionalIndex());
        }
        if (movement.isDirectionReady()) {
            indicators.put("plus_di", movement.plusIndicator());
            indicators.put("minus_di", movement.minusIndicator());
        }
        if (choppiness.isReady()) {
            indicators.put("choppiness", choppiness.value());
        }
        if (shortChoppiness.isReady()) {
            indicators.put("choppiness_14", shortChoppiness.value());
        }
        if (range.isReady()) {
            indicators.put("atr_normalized", range.normalizedFraction());
        }
        if (rangeRank.isReady()) {
            indicators.put("atr_percentile", rangeRank.valueFraction());
        }
        if (strength.isReady()) {
            indicators.put("rsi", strength.value());
        }
        drawdownScore().ifPresent(score -> indicators.put("drawdown_score", score));
    }
}
