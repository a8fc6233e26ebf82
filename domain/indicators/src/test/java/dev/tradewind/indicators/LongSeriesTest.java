// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tradewind.indicators.catalog.IndicatorCatalog;
import dev.tradewind.indicators.catalog.IndicatorDefinition;
import dev.tradewind.indicators.catalog.IndicatorRequest;
import dev.tradewind.indicators.catalog.IndicatorStream;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.testkit.Close;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, an indicator would drift in a process that runs for years, or feed the garbage collector at every
/// bar.
///
/// Source: Tradewind quantitative specification 0 and 1 (a million bars at price level 1e5 with moves of
/// 1e-3; fixed memory).
class LongSeriesTest {

    private static final int MILLION = 1_000_000;
    private static final int ENOUGH = 2_000;

    private static final BarColumns BARS = Bars.fine(9, MILLION);

    /// What forgets: its last values depend on the last bars only.
    private static final List<String> FORGETFUL =
            List.of(
                    "rsi:14",
                    "atr:14",
                    "natr:14",
                    "dmi:14",
                    "chop:20",
                    "sma:20",
                    "sma:720",
                    "ema:20",
                    "macd:12:26:9",
                    "bb:20:2",
                    "z:20",
                    "don:20",
                    "er:20",
                    "pct:720",
                    "vr:4:60",
                    "hurst:200",
                    "vol_cc:24",
                    "vol_pk:24",
                    "vol_gk:24",
                    "vol_rs:24",
                    "vol_yz:24");

    @Test
    void aMillionBarsLeaveNoTrace() {
        BarColumns last = Bars.slice(BARS, MILLION - ENOUGH, MILLION);
        for (String text : FORGETFUL) {
            IndicatorRequest request = IndicatorCatalog.parse(text);
            double[][] afterAll = lastValues(request, BARS);
            double[][] afterLast = lastValues(request, last);
            Close.to(text, afterAll, afterLast);
        }
    }

    @Test
    void bulkEqualsStreamAtEveryOfAMillionBars() {
        for (IndicatorDefinition each : IndicatorCatalog.all()) {
            if (each.bulk().isPresent()) {
                IndicatorRequest request = IndicatorCatalog.parse(each.usual());
                assertSame(request, request.columns(BARS));
            }
        }
    }

    @Test
    void updatesAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BarColumns bars = Bars.walk(5, 3_000);
        for (IndicatorDefinition each : IndicatorCatalog.all()) {
            IndicatorStream stream = IndicatorCatalog.parse(each.usual()).stream();
            feed(stream, bars, 0, 1_000);
            long before = threads.getCurrentThreadAllocatedBytes();
            feed(stream, bars, 1_000, 3_000);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as(each.name()).isLessThan(2_000);
        }
    }

    /// Sums what comes out, so that nothing is left out.
    private static double feed(IndicatorStream stream, BarColumns bars, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            stream.feed().add(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]);
            sum += stream.valueOrNaN(0);
        }
        return sum;
    }

    private static double[][] lastValues(IndicatorRequest request, BarColumns bars) {
        IndicatorStream stream = request.stream();
        int outputs = request.outputs().size();
        double[][] last = new double[100][outputs];
        for (int i = 0; i < bars.count(); i++) {
            stream.add(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i]);
            int place = i - bars.count() + last.length;
            for (int output = 0; place >= 0 && output < outputs; output++) {
                last[place][output] = stream.valueOrNaN(output);
            }
        }
        return last;
    }

    private static void assertSame(IndicatorRequest request, double[][] columns) {
        IndicatorStream stream = request.stream();
        for (int i = 0; i < BARS.count(); i++) {
            stream.add(BARS.open()[i], BARS.high()[i], BARS.low()[i], BARS.close()[i]);
            for (int output = 0; output < columns.length; output++) {
                double streamed = stream.valueOrNaN(output);
                double bulk = columns[output][i];
                boolean same =
                        Double.isNaN(streamed)
                                ? Double.isNaN(bulk)
                                : Math.abs(streamed - bulk) <= 1e-9 * Math.max(1, Math.abs(bulk));
                if (!same) {
                    Close.to(request.columnNames().get(output) + " at " + i, bulk, streamed);
                }
            }
        }
    }
}
