// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorDefinition;
import dev.tradewind.indicators.catalog.IndicatorStream;
import dev.tradewind.indicators.column.AverageColumns;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.column.ChoppinessColumns;
import dev.tradewind.indicators.column.DirectionColumns;
import dev.tradewind.indicators.column.RangeColumns;
import dev.tradewind.indicators.column.RegimeColumns;
import dev.tradewind.indicators.column.StrengthColumns;
import dev.tradewind.indicators.trend.RegimeVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/// Indicators over a million bars. The figure of a case is the sum of its last 1,000 values.
final class IndicatorCases {

    private static final int BARS = 1_000_000;
    private static final int TAIL = 1_000;
    private static final String UNIT = "bar";

    private final Workload workload = new Workload();

    private IndicatorCases() {}

    static List<QuantCase> all() {
        IndicatorCases cases = new IndicatorCases();
        List<QuantCase> all = new ArrayList<>();
        all.add(
                cases.column(
                        "ind.rsi14",
                        (bars, into) -> StrengthColumns.relativeStrength(14, bars.close(), into)));
        all.add(
                cases.column(
                        "ind.atr14",
                        (bars, into) -> RangeColumns.averageTrueRange(14, bars, into)));
        all.add(
                cases.column(
                        "ind.adx14",
                        (bars, into) -> DirectionColumns.averageDirectionalIndex(14, bars, into)));
        all.add(
                cases.column(
                        "ind.sma20",
                        (bars, into) -> AverageColumns.simple(20, bars.close(), into)));
        all.add(
                cases.column(
                        "ind.ema20",
                        (bars, into) -> AverageColumns.exponential(20, bars.close(), into)));
        all.add(
                cases.column(
                        "ind.chop20",
                        (bars, into) -> ChoppinessColumns.choppiness(20, bars, into)));
        all.add(new QuantCase("ind.vector", UNIT, BARS, cases::vector));
        all.add(new QuantCase("ind.stream4", UNIT, BARS, cases::streamedVector));
        all.add(new QuantCase("ind.all", UNIT, BARS, cases::everything));
        for (IndicatorDefinition each : IndicatorCatalog.all()) {
            all.add(cases.streamed(each));
        }
        return all;
    }

    private QuantCase column(String name, BiConsumer<BarColumns, double[]> computation) {
        return new QuantCase(
                name,
                UNIT,
                BARS,
                () -> {
                    BarColumns bars = workload.bars();
                    double[] into = new double[bars.count()];
                    return () -> {
                        computation.accept(bars, into);
                        return tail(into);
                    };
                });
    }

    /// ADX, ATR, CHOP and RSI as columns in one pass.
    private DoubleSupplier vector() {
        BarColumns bars = workload.bars();
        RegimeColumns columns = RegimeColumns.ofCount(bars.count());
        return () -> {
            columns.fill(RegimeVector.Lengths.standard(), bars);
            return tail(columns.adx())
                    + tail(columns.atr())
                    + tail(columns.chop())
                    + tail(columns.rsi());
        };
    }

    /// The same bar by bar, every value read.
    private DoubleSupplier streamedVector() {
        BarColumns bars = workload.bars();
        return () -> {
            RegimeVector vector = new RegimeVector(RegimeVector.Lengths.standard());
            double tail = 0;
            for (int i = 0; i < bars.count(); i++) {
                vector.add(bars.high()[i], bars.low()[i], bars.close()[i]);
                if (vector.isReady()) {
                    double values =
                            vector.movement().averageDirectionalIndex()
                                    + vector.range().value()
                                    + vector.choppiness().value()
                                    + vector.strength().value();
                    tail += i >= bars.count() - TAIL ? values : 0;
                }
            }
            return tail;
        };
    }

    /// Every indicator of the catalogue, bar by bar, every value read.
    private DoubleSupplier everything() {
        BarColumns bars = workload.bars();
        return () -> {
            List<IndicatorStream> streams =
                    IndicatorCatalog.all().stream().map(IndicatorCases::stream).toList();
            double tail = 0;
            for (IndicatorStream each : streams) {
                tail += tail(each, bars);
            }
            return tail;
        };
    }

    private QuantCase streamed(IndicatorDefinition definition) {
        return new QuantCase(
                "ind.stream." + definition.name(),
                UNIT,
                BARS,
                () -> {
                    BarColumns bars = workload.bars();
                    return () -> tail(stream(definition), bars);
                });
    }

    private static IndicatorStream stream(IndicatorDefinition definition) {
        return IndicatorCatalog.parse(definition.usual()).stream();
    }

    private static double tail(IndicatorStream stream, BarColumns bars) {
        double tail = 0;
        for (int i = 0; i < bars.count(); i++) {
            stream.add(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]);
            for (int output = 0; output < stream.outputs().size(); output++) {
                double value = stream.valueOrNaN(output);
                tail += i >= bars.count() - TAIL ? value : 0;
            }
        }
        return tail;
    }

    private static double tail(double[] values) {
        double sum = 0;
        for (int i = values.length - TAIL; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }
}
