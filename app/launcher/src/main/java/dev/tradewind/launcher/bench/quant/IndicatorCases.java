// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.trend.ChoppinessIndex;
import dev.tradewind.indicators.trend.DirectionalMovement;
import dev.tradewind.indicators.volatility.AverageTrueRange;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Indicators over a million bars.
final class IndicatorCases {

    private static final int TAIL = 1_000;

    private final Workload workload = new Workload();

    private IndicatorCases() {}

    static List<QuantCase> all() {
        IndicatorCases cases = new IndicatorCases();
        return List.of(new QuantCase("ind.stream4", "bar", 1_000_000, cases::stream));
    }

    /// ADX, ATR, CHOP and RSI as objects, bar by bar; the figure is the sum of all four over the last 1,000 bars.
    private DoubleSupplier stream() {
        Workload.BarColumns bars = workload.bars();
        return () -> {
            RelativeStrengthIndex strength = new RelativeStrengthIndex(14);
            AverageTrueRange range = new AverageTrueRange(14);
            DirectionalMovement movement = new DirectionalMovement(14);
            ChoppinessIndex choppiness = new ChoppinessIndex(20);
            double tail = 0;
            for (int i = 0; i < bars.count(); i++) {
                double high = bars.high()[i];
                double low = bars.low()[i];
                double close = bars.close()[i];
                strength.add(close);
                range.add(high, low, close);
                movement.add(high, low, close);
                choppiness.add(high, low, close);
                if (i >= bars.count() - TAIL) {
                    tail += strength.value() + range.value() + choppiness.value();
                    tail += movement.averageDirectionalIndex();
                }
            }
            return tail;
        };
    }
}
