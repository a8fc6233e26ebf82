// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;
import java.time.Instant;
import java.util.List;

/// Returns of one asset, each with the end of its period, oldest first.
public record TimedReturns(String asset, List<Instant> times, double[] values) {

    public TimedReturns {
        times = List.copyOf(times);
        Checks.require(
                times.size() == values.length, asset, "must have a time per return", values.length);
        for (int i = 1; i < times.size(); i++) {
            Checks.require(
                    times.get(i - 1).isBefore(times.get(i)),
                    asset,
                    "must have rising times",
                    times.get(i));
        }
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
