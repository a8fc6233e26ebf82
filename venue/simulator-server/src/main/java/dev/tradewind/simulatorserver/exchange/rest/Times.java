// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import java.time.DateTimeException;
import java.time.Instant;

/// Reads the times of a request. Those outside of 1970 to 9999 are refused: RFC 3339 has no later ones,
/// and no market is older.
final class Times {

    private static final long LAST_SECOND = 253_402_300_799L;

    private Times() {}

    /// Seconds since 1970.
    static Instant ofSeconds(String name, String text) {
        try {
            return within(name, Instant.ofEpochSecond(Long.parseLong(text)));
        } catch (NumberFormatException | DateTimeException _) {
            throw RestRefusal.invalid(name + " must be in seconds since 1970: " + text);
        }
    }

    /// RFC 3339.
    static Instant of(String name, String text) {
        try {
            return within(name, Instant.parse(text));
        } catch (DateTimeException _) {
            throw RestRefusal.invalid(name + " must be an RFC 3339 time: " + text);
        }
    }

    private static Instant within(String name, Instant time) {
        if (time.getEpochSecond() < 0 || time.getEpochSecond() > LAST_SECOND) {
            throw RestRefusal.invalid(name + " must be within 1970 to 9999: " + time);
        }
        return time;
    }
}
