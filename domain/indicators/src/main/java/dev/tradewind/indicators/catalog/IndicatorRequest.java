// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.window.PercentileRank;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// An indicator with its parameters and the outputs that are wanted of it, perhaps as their percentile ranks among the
/// last `rankLength` values.
///
/// Source: Tradewind quantitative specification 1.
public record IndicatorRequest(
        IndicatorDefinition definition,
        double[] parameters,
        List<Integer> outputs,
        OptionalInt rankLength) {

    public IndicatorRequest {
        outputs = List.copyOf(outputs);
        int last = definition.maker().apply(parameters).outputs().size() - 1;
        outputs.forEach(each -> Checks.within("output", each.intValue(), 0, last));
    }

    /// The names of the wanted columns; each ends with its parameters where the shared vectors write them.
    public List<String> columnNames() {
        return outputs.stream().map(each -> columnName(each)).toList();
    }

    /// The names with all parameters in them, for a table in which the shorter ones would stand twice.
    public List<String> longColumnNames() {
        String all =
                String.join("_", Arrays.stream(parameters).mapToObj(Parameter::shown).toList());
        return columnNames().stream().map(each -> each + "_of_" + all).toList();
    }

    /// The first bar, counted from 0, at which each wanted column may have a value.
    public List<Integer> firstIndices() {
        IndicatorStream stream = stream();
        int rank =
                rankLength.isPresent() ? PercentileRank.of(rankLength.getAsInt()).warmUpBars() : 1;
        return outputs.stream()
                .map(each -> stream.outputs().get(each).warmUpBars() + rank - 2)
                .toList();
    }

    /// The wanted columns over `bars`, NaN where absent.
    public double[][] columns(BarColumns bars) {
        double[][] all = new double[definition.columns().size()][bars.count()];
        definition
                .bulk()
                .ifPresentOrElse(
                        bulk -> bulk.compute(parameters, bars, all), () -> feed(bars, all));
        return outputs.stream().map(each -> ranked(all[each])).toArray(double[][]::new);
    }

    /// A fresh stream of all outputs, not ranked.
    public IndicatorStream stream() {
        return definition.maker().apply(parameters);
    }

    private void feed(BarColumns bars, double[][] into) {
        IndicatorStream stream = stream();
        for (int i = 0; i < bars.count(); i++) {
            stream.add(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]);
            for (int output = 0; output < into.length; output++) {
                into[output][i] = stream.valueOrNaN(output);
            }
        }
    }

    private double[] ranked(double[] column) {
        if (rankLength.isEmpty()) {
            return column;
        }
        PercentileRank rank = PercentileRank.of(rankLength.getAsInt());
        double[] ranks = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            boolean present = !Double.isNaN(column[i]);
            if (present) {
                rank.add(column[i]);
            }
            ranks[i] = present && rank.isReady() ? rank.valueFraction() : Double.NaN;
        }
        return ranks;
    }

    private String columnName(int output) {
        String name = definition.columns().get(output);
        for (int i : IntStream.range(0, parameters.length).toArray()) {
            name = name.replace("{" + i + "}", Parameter.shown(parameters[i]));
        }
        return rankLength.isPresent() ? name + "_pct" + rankLength.getAsInt() : name;
    }
}
