// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The clock of a set of files. Where their bars lie on the grid of a timeframe it tells real time;
/// otherwise (bars numbered from 0, say) each step of the file is an hour since 1970.
record Clock(Timeframe timeframe, long step, boolean isReal) {

    /// The clock of `series`, whose bars are `wanted` long, or if that is not told as long as their
    /// most frequent distance.
    static Clock of(List<NamedSeries> series, Optional<Timeframe> wanted) {
        long step = wanted.map(each -> each.length().toSeconds()).orElseGet(() -> usual(series));
        for (NamedSeries each : series) {
            checkDistances(each, step);
        }
        Optional<Timeframe> timeframe =
                Stream.of(Timeframe.values())
                        .filter(each -> each.length().toSeconds() == step)
                        .filter(each -> series.stream().allMatch(one -> isAligned(one, each)))
                        .findFirst();
        return new Clock(timeframe.orElse(Timeframe.ONE_HOUR), step, timeframe.isPresent());
    }

    /// The open time, as the engine is to see it, of a bar that a file stamps `time`.
    Instant openTime(long time) {
        return Instant.ofEpochSecond(
                isReal ? time : Math.floorDiv(time, step) * timeframe.length().toSeconds());
    }

    private static long usual(List<NamedSeries> series) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (NamedSeries each : series) {
            long[] times = each.bars().times();
            for (int i = 1; i < times.length; i++) {
                counts.merge(times[i] - times[i - 1], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Timeframe.ONE_HOUR.length().toSeconds());
    }

    private static void checkDistances(NamedSeries series, long step) {
        long[] times = series.bars().times();
        for (int i = 1; i < times.length; i++) {
            long distance = times[i] - times[i - 1];
            if (distance % step != 0) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        ("%s: the bar at %d follows that at %d, which is no multiple of %d"
                                        + " seconds; name its --timeframe.")
                                .formatted(series.name(), times[i], times[i - 1], step));
            }
        }
    }

    private static boolean isAligned(NamedSeries series, Timeframe timeframe) {
        return timeframe.isAligned(Instant.ofEpochSecond(series.bars().times()[0]));
    }
}
