// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import dev.tradewind.framework.config.ConfigurationException;
import java.time.Duration;
import java.util.Locale;

/// How fast the venue's time goes: market seconds in a second, or as fast as everybody can follow.
public record Pace(double marketSecondsPerSecond) {

    private static final String UNLIMITED = "max";

    /// Reads the setting `venue.speed`.
    public static Pace parse(String text) {
        if (text.strip().toLowerCase(Locale.ROOT).equals(UNLIMITED)) {
            return new Pace(Double.POSITIVE_INFINITY);
        }
        try {
            double speed = Double.parseDouble(text.strip());
            if (speed > 0 && Double.isFinite(speed)) {
                return new Pace(speed);
            }
        } catch (NumberFormatException _) {
            // falls through to the one message
        }
        throw new ConfigurationException(
                "venue.speed=%s must be market seconds in a second (> 0), or max".formatted(text));
    }

    /// How long `marketTime` takes.
    public Duration wallTime(Duration marketTime) {
        return Duration.ofNanos((long) (marketTime.toNanos() / marketSecondsPerSecond));
    }

    /// How much market time passes within `wallTime`.
    public Duration marketTime(Duration wallTime) {
        return Duration.ofNanos((long) (wallTime.toNanos() * marketSecondsPerSecond));
    }

    @Override
    public String toString() {
        return Double.isInfinite(marketSecondsPerSecond)
                ? UNLIMITED
                : Double.toString(marketSecondsPerSecond);
    }
}
