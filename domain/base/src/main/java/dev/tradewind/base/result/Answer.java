// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.result;

import dev.tradewind.base.check.Checks;

/// What a port answers when the other side may be gone or not there yet: a value, or the reason why there
/// is none. Absence is an expected outcome, never an exception.
///
/// @param <T> the type of the value
public sealed interface Answer<T> {

    /// The other side answered.
    record Available<T>(T value) implements Answer<T> {}

    /// It did not: `reason` says why in plain words.
    record Unavailable<T>(String reason) implements Answer<T> {
        public Unavailable {
            Checks.notBlank("reason", reason);
        }
    }

    static <T> Answer<T> of(T value) {
        return new Available<>(value);
    }

    static <T> Answer<T> unavailable(String reason) {
        return new Unavailable<>(reason);
    }
}
