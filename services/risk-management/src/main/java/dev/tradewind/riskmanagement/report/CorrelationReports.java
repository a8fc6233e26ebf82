// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.analytics.covariance.AlignedReturns;
import dev.tradewind.analytics.covariance.CorrelationSpike;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.risk.history.JointMovement;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.serviceapi.risk.CorrelationAnswer;
import dev.tradewind.serviceapi.risk.CorrelationAnswer.Spike;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How products move together, in its wire form.
public final class CorrelationReports {

    private CorrelationReports() {}

    public static CorrelationAnswer of(MarketReturns market) {
        JointMovement movement = JointMovement.of(market);
        AlignedReturns hourly = market.hourly();
        boolean none = hourly.count() == 0;
        return new CorrelationAnswer(
                market.asOf(),
                market.step().toSeconds(),
                hourly.count(),
                none ? null : hourly.times().getLast(),
                none ? 0 : hourly.age(market.asOf()).toMillis(),
                movement.symbols(),
                matrix(movement),
                movement.projected(),
                orNull(movement.average()),
                market.clusters(),
                market.dayVolumes().keySet().stream()
                        .filter(symbol -> !movement.symbols().contains(symbol))
                        .toList(),
                spike(movement));
    }

    /// What moved, in plain words.
    public static String reason(JointMovement movement) {
        if (movement.spike().isEmpty()) {
            return movement.symbols().size() < JointMovement.FEWEST_PRODUCTS
                    ? "fewer than three products: correlations tell nothing of the market"
                    : "too short a past to tell a spike";
        }
        return String.format(
                Locale.ROOT,
                "mean correlation %+.2f deviations from its past, volatility %.2f times the"
                        + " usual, %.2f deviations below the highest level",
                movement.spike().get().shift(),
                movement.volatilityRatio().orElse(0),
                -movement.drawdownScore().orElse(0));
    }

    private static SortedMap<Symbol, SortedMap<Symbol, Double>> matrix(JointMovement movement) {
        List<Symbol> symbols = movement.symbols();
        SortedMap<Symbol, SortedMap<Symbol, Double>> matrix = new TreeMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            SortedMap<Symbol, Double> row = new TreeMap<>();
            for (int j = 0; j < symbols.size(); j++) {
                Symbol other = symbols.get(j);
                movement.correlation().get(i).get(j).ifPresent(value -> row.put(other, value));
            }
            matrix.put(symbols.get(i), row);
        }
        return matrix;
    }

    private static Spike spike(JointMovement movement) {
        return new Spike(
                movement.isAlarm(),
                movement.spike().map(CorrelationSpike::shift).orElse(null),
                movement.spike().map(CorrelationSpike::percentile).orElse(null),
                orNull(movement.volatilityRatio()),
                orNull(movement.drawdownScore()),
                reason(movement));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
