// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is known of one connection: the number of its last message, when it was last heard, and
/// whether its subscriptions were confirmed. It reads no clock. Used by one thread.
///
/// Messages of all channels share one counter per connection.
final class StreamSession {

    private final List<String> wanted;
    private final Duration silence;
    private final Duration patience;
    private final long openedAt;
    private long heardAt;
    private long next = -1;
    private boolean isConfirmed;
    private boolean isRenewed;
    private long renewedAt;

    /// @param wanted names of the channels that must be confirmed
    /// @param silence without any message for this long, the connection is dead
    /// @param patience how long the confirmation may take
    StreamSession(List<String> wanted, Duration silence, Duration patience, long now) {
        this.wanted = List.copyOf(wanted);
        this.silence = silence;
        this.patience = patience;
        this.openedAt = now;
        this.heardAt = now;
    }

    /// What a message's number says.
    sealed interface Place {

        /// The next one, or one without a number.
        record Next() implements Place {}

        /// Told before.
        record Old() implements Place {}

        /// Messages are missing.
        record Gap(long expected, long received) implements Place {}
    }

    Place hear(Envelope envelope, long now) {
        heardAt = now;
        for (StreamMessage message : envelope.messages()) {
            if (message instanceof StreamMessage.Confirmed(List<String> channels)) {
                isConfirmed = isConfirmed || channels.containsAll(wanted);
            }
        }
        return envelope.sequence().isPresent()
                ? place(envelope.sequence().getAsLong())
                : new Place.Next();
    }

    private Place place(long sequence) {
        long expected = next;
        if (expected >= 0 && sequence < expected) {
            return new Place.Old();
        }
        next = sequence + 1;
        return expected < 0 || sequence == expected
                ? new Place.Next()
                : new Place.Gap(expected, sequence);
    }

    /// Whether everything wanted is subscribed to.
    boolean isConfirmed() {
        return isConfirmed;
    }

    /// Whether snapshots may be asked for again, and notes that they are.
    boolean mayRenew(long now, Duration pause) {
        boolean isTooSoon = isRenewed && now - renewedAt < pause.toNanos();
        isRenewed = true;
        renewedAt = now;
        return !isTooSoon;
    }

    /// Why the connection should be given up, if it should.
    Optional<String> complaint(long now) {
        if (now - heardAt > silence.toNanos()) {
            return Optional.of("silent for more than " + silence);
        }
        if (!isConfirmed && now - openedAt > patience.toNanos()) {
            return Optional.of("subscriptions not confirmed within " + patience);
        }
        return Optional.empty();
    }
}
