// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.valueatrisk.ProxiedReturns;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Returns from a file, made rectangular: a row that some asset lacks in its midst is left out for all; rows before
/// an asset's first are completed by its beta on the proxy.
///
/// @param matrix returns of every asset in every row kept
/// @param dropped number of rows left out
/// @param proxied assets whose early rows were made up
public record ReturnTable(ReturnMatrix matrix, int dropped, List<Proxied> proxied) {

    /// How one asset was completed.
    public record Proxied(String asset, int rows, double share, double beta) {}

    public ReturnTable {
        proxied = List.copyOf(proxied);
    }

    /// From `table`, whose absent values are NaN. Without `proxy`, a column whose name starts with "btc", or else
    /// the first complete one, stands in. Residuals are drawn with `seed`.
    public static ReturnTable of(NumericTable table, Optional<String> proxy, long seed) {
        List<String> names = table.names();
        double[][] columns = table.columns();
        int[] starts = Arrays.stream(columns).mapToInt(ReturnTable::firstPresent).toArray();
        int[] kept =
                IntStream.range(0, table.count())
                        .filter(row -> isKept(columns, starts, row))
                        .toArray();
        int reference = reference(names, starts, proxy);
        List<Proxied> proxied = new ArrayList<>();
        double[][] complete = new double[columns.length][];
        double[] market = pick(columns[reference], kept, starts[reference]);
        for (int i = 0; i < complete.length; i++) {
            double[] own = pick(columns[i], kept, starts[i]);
            if (own.length == market.length) {
                complete[i] = own;
                continue;
            }
            ProxiedReturns filled = complete(names.get(i), market, own, seed, i);
            complete[i] = filled.values();
            proxied.add(new Proxied(names.get(i), filled.proxied(), filled.share(), filled.beta()));
        }
        return new ReturnTable(
                ReturnMatrix.ofColumns(names, complete), table.count() - kept.length, proxied);
    }

    /// Part of all values that was made up, 0–1.
    public double proxiedShare() {
        double rows = proxied.stream().mapToInt(Proxied::rows).sum();
        return rows / Math.max(1, (double) matrix.periods() * matrix.assets().size());
    }

    private static ProxiedReturns complete(
            String name, double[] market, double[] own, long seed, int stream) {
        if (own.length < ProxiedReturns.FEWEST_COMMON) {
            throw wrong(
                    "column %s has %d returns; %d are needed to complete it by a proxy"
                            .formatted(name, own.length, ProxiedReturns.FEWEST_COMMON));
        }
        return ProxiedReturns.complete(market, own, new CounterRandom(seed), stream);
    }

    private static int firstPresent(double[] column) {
        return IntStream.range(0, column.length)
                .filter(row -> !Double.isNaN(column[row]))
                .findFirst()
                .orElse(column.length);
    }

    private static boolean isKept(double[][] columns, int[] starts, int row) {
        return IntStream.range(0, columns.length)
                .noneMatch(i -> row >= starts[i] && Double.isNaN(columns[i][row]));
    }

    private static double[] pick(double[] column, int[] kept, int start) {
        return Arrays.stream(kept)
                .filter(row -> row >= start)
                .mapToDouble(row -> column[row])
                .toArray();
    }

    private static int reference(List<String> names, int[] starts, Optional<String> proxy) {
        if (proxy.isPresent()) {
            int chosen = Weights.index(proxy.get(), names);
            if (starts[chosen] > 0) {
                throw wrong("the proxy " + proxy.get() + " lacks early rows itself");
            }
            return chosen;
        }
        int[] complete = IntStream.range(0, starts.length).filter(i -> starts[i] == 0).toArray();
        return Arrays.stream(complete)
                .filter(i -> names.get(i).toLowerCase(Locale.ROOT).startsWith("btc"))
                .findFirst()
                .orElseGet(() ->
                        Arrays.stream(complete)
                                .findFirst()
                                .orElseThrow(
                                        () -> wrong("no column reaches back to the first row")));
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure(ExitCode.USAGE, text + ".");
    }
}
