// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/// Returns of several assets at the times that all of them have. A time that one asset misses is left out
/// for all; nothing is imputed.
///
/// Source: Tradewind quantitative specification 3.4.
///
/// @param times ends of the common periods, oldest first
/// @param matrix returns at these times
public record AlignedReturns(List<Instant> times, ReturnMatrix matrix) {

    public AlignedReturns {
        times = List.copyOf(times);
        Checks.require(
                times.size() == matrix.periods(),
                "times",
                "must be " + matrix.periods(),
                times.size());
    }

    /// The last `lookback` common times of `series`, or fewer if there are no more.
    public static AlignedReturns of(List<TimedReturns> series, int lookback) {
        Checks.positive("series", series.size());
        Checks.positive("lookback", lookback);
        TreeSet<Instant> common = new TreeSet<>(series.getFirst().times());
        series.forEach(one -> common.retainAll(new TreeSet<>(one.times())));
        List<Instant> all = List.copyOf(common);
        List<Instant> kept = all.subList(Math.max(0, all.size() - lookback), all.size());
        double[][] columns = new double[series.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = pick(series.get(i), kept);
        }
        List<String> names = series.stream().map(TimedReturns::asset).toList();
        return new AlignedReturns(kept, ReturnMatrix.ofColumns(names, columns));
    }

    /// Number of common periods.
    public int count() {
        return times.size();
    }

    /// How old the newest common period is at `now`; there must be one.
    public Duration age(Instant now) {
        return Duration.between(times.getLast(), now);
    }

    private static double[] pick(TimedReturns series, List<Instant> kept) {
        double[] values = series.values();
        double[] picked = new double[kept.size()];
        int from = 0;
        for (int i = 0; i < picked.length; i++) {
            while (series.times().get(from).isBefore(kept.get(i))) {
                from++;
            }
            picked[i] = values[from];
        }
        return picked;
    }
}
