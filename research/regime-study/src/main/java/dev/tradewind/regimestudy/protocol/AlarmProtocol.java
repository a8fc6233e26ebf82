// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regimestudy.contestant.ChangeAlarm;
import dev.tradewind.regimestudy.market.StudyMarket;
import dev.tradewind.regimestudy.market.StudyMarket.LabelledSeries;
import java.util.List;

/// Scores the change alarm: whether it rings within a day of a true switch, how often it rings
/// without one, and what rings at random as often would have caught.
///
/// Source: Tradewind quantitative specification 2.2 (rung 4) and 2.9.
public final class AlarmProtocol {

    private static final int WINDOW_BARS = 24;

    private AlarmProtocol() {}

    /// What came out over all markets; shares are fractions of the true switches.
    public record Result(
            long switches,
            double caughtFraction,
            double caughtAtRandomFraction,
            double falseAlarmsPerThousandBars) {}

    /// Runs a fresh alarm over every product of the markets.
    public static Result score(List<StudyMarket> markets) {
        Tally tally = new Tally();
        for (StudyMarket market : markets) {
            market.series().forEach(series -> tally.add(series, market.warmUpBars()));
        }
        return tally.result();
    }

    private static final class Tally {

        private long bars;
        private long switches;
        private long caught;
        private long rings;
        private long falseRings;

        void add(LabelledSeries series, int warmUpBars) {
            double[] closes = series.logCloses();
            List<Regime> labels = series.labels();
            ChangeAlarm alarm = new ChangeAlarm();
            int lastSwitch = -WINDOW_BARS;
            boolean waiting = false;
            for (int bar = 1; bar < closes.length; bar++) {
                boolean rings = alarm.rings(closes[bar] - closes[bar - 1]);
                if (bar < warmUpBars) {
                    continue;
                }
                if (labels.get(bar) != labels.get(bar - 1)) {
                    switches++;
                    lastSwitch = bar;
                    waiting = true;
                }
                bars++;
                if (rings) {
                    hear(bar - lastSwitch < WINDOW_BARS, waiting);
                    waiting = false;
                }
            }
        }

        private void hear(boolean timely, boolean waiting) {
            rings++;
            falseRings += timely ? 0 : 1;
            caught += timely && waiting ? 1 : 0;
        }

        Result result() {
            double rate = bars == 0 ? 0 : (double) rings / bars;
            return new Result(
                    switches,
                    switches == 0 ? 0 : (double) caught / switches,
                    1 - StrictMath.pow(1 - rate, WINDOW_BARS),
                    bars == 0 ? 0 : 1000.0 * falseRings / bars);
        }
    }
}
