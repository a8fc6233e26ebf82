// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The venue's time: our wall clock, corrected by the difference to what the venue last said. A
/// measurement is taken at the middle of its round trip and is good for ten minutes, or until it
/// is doubted (a token was refused, or the wall clock jumped). Safe from any thread.
public final class VenueClock implements InstantSource {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final Clocks clocks;
    private volatile State state = new State(Duration.ZERO, 0, Instant.EPOCH, false);

    /// @param offset venue time minus wall time
    private record State(Duration offset, long atNanos, Instant atWall, boolean isTrusted) {}

    public VenueClock(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Instant instant() {
        return clocks.wall().instant().plus(state.offset());
    }

    /// Venue time minus our wall time, as last measured.
    public Duration skew() {
        return state.offset();
    }

    /// Takes in what the venue answered between two instants of our wall clock.
    public void learn(Instant venueTime, Instant sent, Instant received) {
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        state =
                new State(
                        Duration.between(middle, venueTime),
                        clocks.monotonic().nanos(),
                        clocks.wall().instant(),
                        true);
    }

    /// Says that the time may be wrong: it should be measured again before it is used.
    public void doubt() {
        State present = state;
        state = new State(present.offset(), present.atNanos(), present.atWall(), false);
    }

    /// Whether the time should be measured again.
    public boolean isDue() {
        State present = state;
        Duration elapsed = Duration.ofNanos(clocks.monotonic().nanos() - present.atNanos());
        Duration onWall = Duration.between(present.atWall(), clocks.wall().instant());
        return !present.isTrusted()
                || elapsed.compareTo(GOOD_FOR) >= 0
                || onWall.minus(elapsed).abs().compareTo(JUMP) > 0;
    }
}
