// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of the page and what it is worth. `receivedAt` (wall clock) says when `value` was last
/// confirmed by its source, `reason` why it is not current.
public record Section<T>(
        State state, @Nullable String reason, @Nullable Instant receivedAt, @Nullable T value) {

    /// LIVE: current. STALE: the source does not answer now, the value is the last known. ABSENT:
    /// nothing has been known since the console started.
    public enum State {
        LIVE,
        STALE,
        ABSENT
    }

    public static <T> Section<T> live(T value, Instant receivedAt) {
        return new Section<>(State.LIVE, null, receivedAt, value);
    }

    /// Nothing known, and why.
    public static <T> Section<T> absent(String reason) {
        return new Section<>(State.ABSENT, reason, null, null);
    }

    /// The same value, no longer current.
    public Section<T> without(String source) {
        return value == null
                ? absent(source)
                : new Section<>(State.STALE, source, receivedAt, value);
    }

    /// Whether the page would show the same, apart from the age.
    public boolean showsTheSameAs(Section<?> other) {
        return state == other.state
                && Objects.equals(reason, other.reason)
                && Objects.equals(value, other.value);
    }
}
