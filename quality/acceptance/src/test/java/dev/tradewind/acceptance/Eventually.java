// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what other processes bring about, as long as stated and not longer.
final class Eventually {

    private static final Duration ROUND = Duration.ofMillis(100);
    private static final SystemTime TIME = new SystemTime();

    private Eventually() {}

    /// Waits until `condition` holds; `state` says at the end of the patience what is the case instead.
    static void holds(
            String expectation,
            Duration patience,
            BooleanSupplier condition,
            Supplier<String> state) {
        gives(
                expectation,
                patience,
                () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(),
                state);
    }

    /// Waits until there is a value.
    static <T> T gives(
            String expectation,
            Duration patience,
            Supplier<Optional<T>> source,
            Supplier<String> state) {
        long end = TIME.nanos() + patience.toNanos();
        Optional<T> value = source.get();
        while (value.isEmpty()) {
            if (TIME.nanos() > end) {
                throw new AssertionError(
                        "%s did not happen within %d s: %s"
                                .formatted(expectation, patience.toSeconds(), state.get()));
            }
            TIME.pause(ROUND);
            value = source.get();
        }
        return value.get();
    }
}
