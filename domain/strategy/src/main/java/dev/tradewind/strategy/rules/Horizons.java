// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.util.List;

/// Look-back lengths are given in days, so that a parameter means the same on every timeframe, and
/// used in bars.
final class Horizons {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final int FEWEST_BARS = 2;

    private Horizons() {}

    /// `days` in bars of `timeframe`, at least 2.
    static int bars(double days, Timeframe timeframe) {
        long bars = Math.round(days * SECONDS_PER_DAY / timeframe.length().toSeconds());
        return Math.max(FEWEST_BARS, Math.toIntExact(bars));
    }

    static List<Integer> bars(List<Double> days, Timeframe timeframe) {
        return days.stream().map(each -> bars(each, timeframe)).distinct().toList();
    }

    /// The time `bars` bars take, to the second.
    static Duration time(double bars, Timeframe timeframe) {
        return Duration.ofSeconds(Math.round(bars * timeframe.length().toSeconds()));
    }
}
