// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.indicators;

import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.BarSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// The wanted columns of one series: a row for every recorded bar, none for a filled one.
public final class IndicatorTable {

    private final BarSeries series;
    private final List<String> names;
    private final double[][] columns;

    private IndicatorTable(BarSeries series, List<String> names, double[][] columns) {
        this.series = series;
        this.names = names;
        this.columns = columns;
    }

    /// Computes `requests` over a series. `timeframe` is the distance of its bars in seconds; without one the distance
    /// that occurs most often is taken.
    public static IndicatorTable of(
            BarSeries series, List<IndicatorRequest> requests, OptionalLong timeframe) {
        List<String> names = names(requests);
        double[][] columns = new double[names.size()][series.count()];
        int row = 0;
        for (Stretch stretch : Stretch.of(series, timeframe.orElseGet(() -> usualStep(series)))) {
            int column = 0;
            for (IndicatorRequest request : requests) {
                for (double[] values : request.columns(stretch.bars())) {
                    pick(values, stretch.places(), columns[column], row);
                    column++;
                }
            }
            row += stretch.places().length;
        }
        return new IndicatorTable(series, names, columns);
    }

    public BarSeries series() {
        return series;
    }

    /// The names of the columns.
    public List<String> names() {
        return names;
    }

    /// Number of rows, one a recorded bar.
    public int rows() {
        return series.count();
    }

    /// A value, empty where absent.
    public OptionalDouble value(int row, int column) {
        double value = columns[column][row];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static void pick(double[] values, int[] places, double[] into, int row) {
        for (int k = 0; k < places.length; k++) {
            into[row + k] = values[places[k]];
        }
    }

    /// The names of all columns; one that would stand twice gets all its parameters.
    private static List<String> names(List<IndicatorRequest> requests) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (IndicatorRequest request : requests) {
            for (int i = 0; i < request.columnNames().size(); i++) {
                String name = request.columnNames().get(i);
                String chosen = taken.contains(name) ? request.longColumnNames().get(i) : name;
                if (!taken.add(chosen)) {
                    throw new CommandFailure(
                            ExitCode.USAGE, "column " + name + " is asked for twice.");
                }
                names.add(chosen);
            }
        }
        return names;
    }

    private static long usualStep(BarSeries series) {
        Map<Long, Integer> steps = new TreeMap<>();
        for (int i = 1; i < series.count(); i++) {
            steps.merge(series.times()[i] - series.times()[i - 1], 1, Integer::sum);
        }
        return steps.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(1L);
    }
}
