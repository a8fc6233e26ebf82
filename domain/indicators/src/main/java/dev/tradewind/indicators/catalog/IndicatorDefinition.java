// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.indicators.column.BarColumns;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An indicator as the catalogue knows it.
///
/// `names` are what it can be called, the first being its own; `columns` the names of its columns, in which `{0}`
/// stands for the first parameter; `unit` what its values are. Where `bulk` is present it computes whole columns faster
/// than the stream does.
///
/// Source: Tradewind quantitative specification 1.
public record IndicatorDefinition(
        List<String> names,
        String meaning,
        String unit,
        List<Parameter> parameters,
        List<String> columns,
        Function<double[], IndicatorStream> maker,
        Optional<Bulk> bulk) {

    /// Writes whole columns, NaN where absent.
    public interface Bulk {
        void compute(double[] parameters, BarColumns bars, double[][] into);
    }

    public IndicatorDefinition {
        names = List.copyOf(names);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /// The name it goes by.
    public String name() {
        return names.getFirst();
    }

    /// Name and usual parameters, such as `macd:12:26:9`.
    public String usual() {
        StringBuilder text = new StringBuilder(name());
        parameters.forEach(each -> text.append(':').append(Parameter.shown(each.usual())));
        return text.toString();
    }

    double[] usualParameters() {
        return parameters.stream().mapToDouble(Parameter::usual).toArray();
    }

    /// A definition from texts; `names` are separated by blanks.
    static IndicatorDefinition of(
            String names, String meaning, String unit, List<Parameter> parameters, Form form) {
        return new IndicatorDefinition(
                List.of(names.split(" ")),
                meaning,
                unit,
                parameters,
                List.of(form.columns().split(" ")),
                form.maker(),
                Optional.ofNullable(form.bulk()));
    }

    /// The columns, by name and separated by blanks, and how they are computed.
    record Form(String columns, Function<double[], IndicatorStream> maker, @Nullable Bulk bulk) {

        static Form streamed(String columns, Function<double[], IndicatorStream> maker) {
            return new Form(columns, maker, null);
        }
    }
}
