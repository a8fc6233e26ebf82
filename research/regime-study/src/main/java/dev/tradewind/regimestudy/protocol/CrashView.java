// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regimestudy.contestant.Answer;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a judge said around the crashes of a recorded market.
public final class CrashView {

    private static final int BARS_BEFORE = 72;
    private static final int BARS_AFTER = 120;

    private CrashView() {}

    /// One bar of the product that is shown: its close, and the answer at that close.
    public record Point(Instant openTime, double close, Regime answer) {}

    /// One entry for each listed crash that lies within the scored bars.
    static List<RecordedProtocol.Detection> detections(
            StudyMarket market, List<List<Answer>> answers) {
        List<RecordedProtocol.Detection> detections = new ArrayList<>();
        for (Crash crash : Crash.LISTED) {
            int onset = barAt(market, crash.onset());
            if (onset >= market.warmUpBars()
                    && onset + RecordedProtocol.DETECTION_BARS < market.bars()) {
                detections.add(
                        new RecordedProtocol.Detection(
                                crash,
                                delay(market, answers, onset),
                                view(market, answers, onset)));
            }
        }
        return detections;
    }

    /// The first bar that opens at `onset` or later; −1 when the market starts after it.
    private static int barAt(StudyMarket market, Instant onset) {
        if (market.openTime(0).isAfter(onset)) {
            return -1;
        }
        int low = 0;
        int high = market.bars();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (market.openTime(middle).isBefore(onset)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static OptionalInt delay(StudyMarket market, List<List<Answer>> answers, int onset) {
        for (int delay = 0; delay <= RecordedProtocol.DETECTION_BARS; delay++) {
            int bar = onset + delay;
            long crisis =
                    answers.stream()
                            .filter(product -> product.get(bar).regime() == Regime.CRISIS)
                            .count();
            if (2 * crisis > market.series().size()) {
                return OptionalInt.of(delay);
            }
        }
        return OptionalInt.empty();
    }

    private static List<Point> view(StudyMarket market, List<List<Answer>> answers, int onset) {
        int shown = market.leader();
        List<Bar> bars = market.series().get(shown).bars();
        List<Point> points = new ArrayList<>();
        int end = Math.min(market.bars(), onset + BARS_AFTER);
        for (int bar = Math.max(0, onset - BARS_BEFORE); bar < end; bar++) {
            points.add(
                    new Point(
                            bars.get(bar).openTime(),
                            bars.get(bar).close().value().doubleValue(),
                            answers.get(shown).get(bar).regime()));
        }
        return points;
    }
}
