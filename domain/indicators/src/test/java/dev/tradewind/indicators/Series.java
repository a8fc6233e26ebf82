// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.indicators.catalog.IndicatorStream;
import dev.tradewind.indicators.column.BarColumns;
import java.util.List;

/// Values of an indicator, by its text in the catalogue; NaN where absent.
public final class Series {

    private Series() {}

    /// The only column of `text`, computed at once.
    public static double[] column(String text, BarColumns bars) {
        double[][] columns = IndicatorCatalog.parse(text).columns(bars);
        if (columns.length != 1) {
            throw new IllegalArgumentException(text + " has " + columns.length + " columns");
        }
        return columns[0];
    }

    /// All outputs of an indicator, bar by bar: outputs x bars.
    public static double[][] streamed(IndicatorRequest request, BarColumns bars) {
        IndicatorStream stream = request.stream();
        List<Integer> outputs = request.outputs();
        double[][] values = new double[outputs.size()][bars.count()];
        for (int i = 0; i < bars.count(); i++) {
            stream.add(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]);
            for (int output = 0; output < values.length; output++) {
                values[output][i] = stream.valueOrNaN(outputs.get(output));
            }
        }
        return values;
    }
}
