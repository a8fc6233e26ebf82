// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.average.WilderAverage;
import dev.tradewind.indicators.volatility.TrueRange;

/// Directional movement: +DI and −DI (0–100, from index n), their relative distance DX (0–100, from
/// index n) and its Wilder mean ADX (0–100, from index 2n − 1). [#isReady()] means ADX;
/// [#isDirectionReady()] the other three.
///
/// +DM is the rise of the high if it is positive and larger than the fall of the low, else 0; −DM
/// is the mirror image. All means are seeded with n values; libraries that seed otherwise agree
/// only after some 300 bars. Without any true range both DI are 0, and without any DI so is DX.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative
/// specification 1.
public final class DirectionalMovement implements Indicator {

    private final int length;
    private final TrueRange range = new TrueRange();
    private final WilderAverage averageRange;
    private final WilderAverage averagePlus;
    private final WilderAverage averageMinus;
    private final WilderAverage averageIndex;
    private double previousHigh;
    private double previousLow;

    public DirectionalMovement(int length) {
        this.length = length;
        this.averageRange = new WilderAverage(length);
        this.averagePlus = new WilderAverage(length);
        this.averageMinus = new WilderAverage(length);
        this.averageIndex = new WilderAverage(length);
    }

    /// Adds the newest bar.
    public void add(double high, double low, double close) {
        range.add(high, low, close);
        if (range.isReady()) {
            move(high - previousHigh, previousLow - low);
        }
        previousHigh = high;
        previousLow = low;
    }

    private void move(double up, double down) {
        averageRange.add(range.value());
        averagePlus.add(up > down ? Math.max(up, 0) : 0);
        averageMinus.add(down > up ? Math.max(down, 0) : 0);
        if (isDirectionReady()) {
            averageIndex.add(directionalIndex());
        }
    }

    @Override
    public int warmUpBars() {
        return 2 * length;
    }

    @Override
    public boolean isReady() {
        return averageIndex.isReady();
    }

    /// Whether +DI, −DI and DX have values.
    public boolean isDirectionReady() {
        return averageRange.isReady();
    }

    /// Average directional index ADX, 0–100: strength of the movement, whatever its sign.
    public double averageDirectionalIndex() {
        IndicatorChecks.present(isReady(), "ADX");
        return Math.min(averageIndex.value(), 100);
    }

    /// +DI, 0–100: share of upward movement in the range.
    public double plusIndicator() {
        return indicator(averagePlus);
    }

    /// −DI, 0–100: share of downward movement in the range.
    public double minusIndicator() {
        return indicator(averageMinus);
    }

    /// DX, 0–100: distance of the two indicators against their sum.
    public double directionalIndex() {
        double plus = plusIndicator();
        double minus = minusIndicator();
        double sum = plus + minus;
        return sum == 0 ? 0 : Math.min(100 * Math.abs(plus - minus) / sum, 100);
    }

    private double indicator(WilderAverage movement) {
        IndicatorChecks.present(isDirectionReady(), "directional indicator");
        double meanRange = averageRange.value();
        return meanRange == 0 ? 0 : Math.min(100 * movement.value() / meanRange, 100);
    }
}
