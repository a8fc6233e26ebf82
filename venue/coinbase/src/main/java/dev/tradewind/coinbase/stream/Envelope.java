// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One message of a connection: its number there, the venue's time, and what it tells.
public record Envelope(
        OptionalLong sequence, Optional<Instant> time, List<StreamMessage> messages) {

    public Envelope {
        messages = List.copyOf(messages);
    }

    /// Whether it is a beat of the venue's heart, whose time is the market's.
    public boolean isHeartbeat() {
        return messages.stream().anyMatch(StreamMessage.Heartbeat.class::isInstance);
    }
}
