// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Timeframe;
import java.time.Duration;
import java.time.Instant;

/// The greatest age at which a datum may still be used.
public record StalenessPolicy(Duration maxAge) {

    private static final int MAX_BARS = 2;

    /// The limit of a live price that a decision is made on.
    public static final StalenessPolicy LIVE_PRICE = new StalenessPolicy(Duration.ofSeconds(5));

    public StalenessPolicy {
        Checks.positive("maxAge", maxAge);
    }

    /// The limit for strategies on bars: two bars after the close of the newest.
    public static StalenessPolicy forBars(Timeframe timeframe) {
        return new StalenessPolicy(timeframe.length().multipliedBy(MAX_BARS));
    }

    /// The age at `now` of a datum of `time`; a datum of the future has age zero.
    public static Duration age(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Whether a datum of `time` is too old at `now`.
    public boolean isStale(Instant time, Instant now) {
        return age(time, now).compareTo(maxAge) > 0;
    }
}
