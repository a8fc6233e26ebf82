// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.indicators.Indicator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/// One or several values after each bar, fed bar by bar. Made anew after a gap.
///
/// Source: Tradewind quantitative specification 0 (batch = stream).
public record IndicatorStream(Feed feed, List<Output> outputs) {

    /// Takes one bar.
    public interface Feed {
        void add(double open, double high, double low, double close);
    }

    /// One value: bars until it is there, whether it is there now, and itself.
    public record Output(int warmUpBars, BooleanSupplier ready, DoubleSupplier value) {

        static Output of(Indicator indicator, DoubleSupplier value) {
            return new Output(indicator.warmUpBars(), indicator::isReady, value);
        }
    }

    public IndicatorStream {
        outputs = List.copyOf(outputs);
    }

    static IndicatorStream of(Indicator indicator, Feed feed, DoubleSupplier value) {
        return new IndicatorStream(feed, List.of(Output.of(indicator, value)));
    }

    /// Adds the newest bar.
    public void add(double open, double high, double low, double close) {
        feed.add(open, high, low, close);
    }

    /// The value of an output, or NaN while it is absent.
    public double valueOrNaN(int output) {
        Output chosen = outputs.get(output);
        return chosen.ready().getAsBoolean() ? chosen.value().getAsDouble() : Double.NaN;
    }
}
