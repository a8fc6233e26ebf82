// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.analytics.covariance.AlignedReturns;
import dev.tradewind.analytics.covariance.CorrelationClusters;
import dev.tradewind.analytics.covariance.CorrelationMatrix;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The returns of the market as of one instant: days for the value at risk, hours (or the bars of a longer
/// timeframe) for correlations, and what was traded in the last 24 hours in base units. Immutable.
///
/// Source: Tradewind quantitative specification 3, 3.4 and 3.7.
///
/// @param step length of the short periods
/// @param hourly returns of the short periods at common times
/// @param hourlySymbols products of `hourly`, in the order of its columns
/// @param clusters groups of products that move as one; a product without correlations is its own group
public record MarketReturns(
        Instant asOf,
        Duration step,
        DailyReturns daily,
        AlignedReturns hourly,
        List<Symbol> hourlySymbols,
        List<List<Symbol>> clusters,
        SortedMap<Symbol, BigDecimal> dayVolumes) {

    /// Short periods looked back at.
    public static final int LOOKBACK = 720;

    /// With fewer short periods a product is left out of the correlations.
    public static final int FEWEST_PERIODS = 30;

    static MarketReturns of(
            SortedMap<Symbol, ProductCloses> products,
            Optional<Timeframe> timeframe,
            Instant asOf) {
        Duration step =
                timeframe
                        .map(Timeframe::length)
                        .filter(length -> length.compareTo(Retention.HOUR) > 0)
                        .orElse(Retention.HOUR);
        Instant newest = Retention.floor(asOf, step);
        List<Symbol> symbols = new ArrayList<>();
        List<TimedReturns> series = new ArrayList<>();
        products.forEach((symbol, closes) -> {
            TimedReturns returns = closes.returns(symbol.toString(), newest, step, LOOKBACK);
            if (closes.has(newest) && returns.times().size() >= FEWEST_PERIODS) {
                symbols.add(symbol);
                series.add(returns);
            }
        });
        AlignedReturns hourly = aligned(series);
        SortedMap<Symbol, BigDecimal> volumes = new TreeMap<>();
        products.forEach((symbol, closes) ->
                volumes.put(symbol, closes.volume(asOf.minus(Retention.DAY), asOf)));
        return new MarketReturns(
                asOf,
                step,
                DailyReturns.of(products, asOf),
                hourly,
                symbols,
                clusters(products.keySet().stream().toList(), symbols, hourly),
                volumes);
    }

    private static AlignedReturns aligned(List<TimedReturns> series) {
        return series.isEmpty()
                ? new AlignedReturns(List.of(), ReturnMatrix.ofColumns(List.of(), new double[0][]))
                : AlignedReturns.of(series, LOOKBACK);
    }

    private static List<List<Symbol>> clusters(
            List<Symbol> all, List<Symbol> correlated, AlignedReturns hourly) {
        List<List<Symbol>> clusters = new ArrayList<>();
        if (hourly.count() >= FEWEST_PERIODS) {
            CorrelationMatrix matrix = CorrelationMatrix.of(hourly.matrix());
            CorrelationClusters.of(matrix, CorrelationClusters.THRESHOLD).stream()
                    .map(group -> group.stream().map(correlated::get).toList())
                    .forEach(clusters::add);
        }
        for (Symbol symbol : all) {
            if (clusters.stream().noneMatch(group -> group.contains(symbol))) {
                clusters.add(List.of(symbol));
            }
        }
        return List.copyOf(clusters);
    }

    /// The products that move as one with `symbol`, itself included.
    public List<Symbol> clusterOf(Symbol symbol) {
        return clusters.stream()
                .filter(group -> group.contains(symbol))
                .findFirst()
                .orElse(List.of(symbol));
    }

    /// The part of a product's row in `positions` for every column of `symbols`.
    static double[] amounts(List<Symbol> symbols, Map<Symbol, Double> positions) {
        return symbols.stream()
                .mapToDouble(symbol -> positions.getOrDefault(symbol, 0.0))
                .toArray();
    }
}
