// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.pairs.Lags;
import dev.tradewind.analytics.pairs.OrnsteinUhlenbeck;
import dev.tradewind.analytics.pairs.UnitRoot;
import dev.tradewind.indicators.persistence.HurstExponent;
import dev.tradewind.indicators.persistence.VarianceRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Whether one series of logarithms, or a spread of them, comes back or goes on.
public record Leg(
        String name,
        Optional<UnitRoot> unitRoot,
        Optional<OrnsteinUhlenbeck> reversion,
        List<Ratio> ratios,
        OptionalDouble hurst) {

    private static final List<Integer> SPANS = List.of(2, 4, 8, 16);
    private static final int LEAST_FOR_HURST = 200;

    /// The variance ratio over `span` bars.
    public record Ratio(int span, Optional<VarianceRatio> value) {}

    static Leg of(NamedLogs series, int lags) {
        double[] values = series.values();
        List<Ratio> ratios = new ArrayList<>();
        for (int span : SPANS) {
            boolean fits = values.length >= span + 2;
            ratios.add(new Ratio(span, fits ? VarianceRatio.of(values, span) : Optional.empty()));
        }
        return new Leg(
                series.name(),
                UnitRoot.withConstant(values, Lags.fixed(lags)),
                OrnsteinUhlenbeck.of(values),
                ratios,
                values.length >= LEAST_FOR_HURST
                        ? HurstExponent.of(values)
                        : OptionalDouble.empty());
    }
}
