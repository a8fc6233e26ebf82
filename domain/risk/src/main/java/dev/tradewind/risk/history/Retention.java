// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import java.time.Duration;
import java.time.Instant;

/// Which closes are still needed at `now`: all of two days, those at full hours of 40 days, and those that end
/// a UTC day of 600 days.
///
/// Source: Tradewind quantitative specification 3.3 (500 days) and 3.4 (720 hours), with room for gaps.
public record Retention(Instant now) {

    public static final Duration EVERY_CLOSE = Duration.ofDays(2);
    public static final Duration HOURLY = Duration.ofDays(40);
    public static final Duration DAILY = Duration.ofDays(600);

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    /// Whether the close at `time` is still needed.
    public boolean keeps(Instant time) {
        if (time.isAfter(now.minus(EVERY_CLOSE))) {
            return true;
        }
        return isOn(time, DAY)
                ? time.isAfter(now.minus(DAILY))
                : isOn(time, HOUR) && time.isAfter(now.minus(HOURLY));
    }

    static boolean isOn(Instant time, Duration grid) {
        return time.getEpochSecond() % grid.toSeconds() == 0;
    }

    /// The newest instant of a grid that is not after `time`.
    static Instant floor(Instant time, Duration grid) {
        long seconds = time.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, grid.toSeconds()));
    }
}
