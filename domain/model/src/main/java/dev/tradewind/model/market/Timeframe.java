// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The length of a bar. Bars are aligned to the epoch in UTC.
public enum Timeframe {
    ONE_MINUTE("1m", Duration.ofMinutes(1)),
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    FIFTEEN_MINUTES("15m", Duration.ofMinutes(15)),
    THIRTY_MINUTES("30m", Duration.ofMinutes(30)),
    ONE_HOUR("1h", Duration.ofHours(1)),
    TWO_HOURS("2h", Duration.ofHours(2)),
    FOUR_HOURS("4h", Duration.ofHours(4)),
    SIX_HOURS("6h", Duration.ofHours(6)),
    ONE_DAY("1d", Duration.ofDays(1));

    private static final Duration YEAR = Duration.ofDays(365);

    private final String code;
    private final Duration length;

    Timeframe(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    /// The timeframe with the short name `code`, such as `1h`, or empty.
    public static Optional<Timeframe> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /// The timeframe with the short name `code`; an unknown one is refused with the valid ones.
    public static Timeframe parse(String code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "timeframe must be one of " + codes() + ": " + code));
    }

    /// Every short name, shortest timeframe first.
    public static List<String> codes() {
        return Arrays.stream(values()).map(Timeframe::code).toList();
    }

    /// The short name, such as `1h`.
    public String code() {
        return code;
    }

    public Duration length() {
        return length;
    }

    /// Bars in a year of 365 days.
    public double barsPerYear() {
        return (double) YEAR.toSeconds() / length.toSeconds();
    }

    /// The open time of the bar that holds `instant`.
    public Instant openOf(Instant instant) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    /// Whether `instant` is a bar boundary.
    public boolean isAligned(Instant instant) {
        return openOf(instant).equals(instant);
    }
}
