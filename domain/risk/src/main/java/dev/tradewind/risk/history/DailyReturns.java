// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.valueatrisk.ProxiedReturns;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Returns of UTC days up to `lastDay`, the same days for every product of `matrix`. A product with a shorter
/// history than the longest is completed by its beta on it; `proxiedFractions` says which share of its rows
/// was made up so. Products with fewer than 30 days of their own, or without a close at `lastDay`, are not
/// in it.
///
/// Source: Tradewind quantitative specification 3.
public record DailyReturns(
        Instant lastDay,
        ReturnMatrix matrix,
        List<Symbol> symbols,
        SortedMap<Symbol, Double> proxiedFractions) {

    /// Most days.
    public static final int MOST_DAYS = 500;

    private static final long SEED = 3;

    static DailyReturns of(SortedMap<Symbol, ProductCloses> products, Instant asOf) {
        Instant lastDay = lastDay(products, Retention.floor(asOf, Retention.DAY));
        SortedMap<Symbol, double[]> runs = new TreeMap<>();
        products.forEach((symbol, closes) ->
                runs.put(symbol, closes.run(lastDay, Retention.DAY, MOST_DAYS)));
        double[] reference = longest(runs);
        List<Symbol> symbols = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        SortedMap<Symbol, Double> proxied = new TreeMap<>();
        CounterRandom random = new CounterRandom(SEED);
        for (Map.Entry<Symbol, double[]> run : runs.entrySet()) {
            double[] own = run.getValue();
            if (own.length < ProxiedReturns.FEWEST_COMMON || !moves(reference, own.length)) {
                continue;
            }
            Symbol symbol = run.getKey();
            ProxiedReturns whole =
                    ProxiedReturns.complete(reference, own, random, symbol.toString().hashCode());
            symbols.add(symbol);
            columns.add(whole.values());
            proxied.put(symbol, whole.share());
        }
        ReturnMatrix matrix =
                ReturnMatrix.ofColumns(
                        symbols.stream().map(Symbol::toString).toList(),
                        columns.toArray(double[][]::new));
        return new DailyReturns(lastDay, matrix, symbols, proxied);
    }

    /// The amounts of `positions` in the order of the columns.
    public double[] amounts(Map<Symbol, Double> positions) {
        return MarketReturns.amounts(symbols, positions);
    }

    /// Which share of a product's rows was made up; 0 for a product that is not here.
    public double proxiedFraction(Symbol symbol) {
        return proxiedFractions.getOrDefault(symbol, 0.0);
    }

    /// The newest end of a day at which any product closed.
    private static Instant lastDay(SortedMap<Symbol, ProductCloses> products, Instant newest) {
        Instant day = newest;
        for (int back = 0; back < 2 && noneCloses(products, day); back++) {
            day = day.minus(Retention.DAY);
        }
        return day;
    }

    private static boolean noneCloses(SortedMap<Symbol, ProductCloses> products, Instant day) {
        return products.values().stream().noneMatch(closes -> closes.has(day));
    }

    /// The longest history; among equals that of BTC, then the first.
    private static double[] longest(SortedMap<Symbol, double[]> runs) {
        double[] longest = new double[0];
        for (Map.Entry<Symbol, double[]> run : runs.entrySet()) {
            int length = run.getValue().length;
            boolean bitcoin = run.getKey().base().code().equals("BTC");
            if (length > longest.length || (bitcoin && length == longest.length)) {
                longest = run.getValue();
            }
        }
        return longest;
    }

    private static boolean moves(double[] reference, int last) {
        double first = reference[reference.length - last];
        for (int index = reference.length - last; index < reference.length; index++) {
            if (reference[index] != first) {
                return true;
            }
        }
        return false;
    }
}
