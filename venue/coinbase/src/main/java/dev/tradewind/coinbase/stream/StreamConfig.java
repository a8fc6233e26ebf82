// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.base.check.Checks;
import java.net.URI;
import java.time.Duration;

/// How one stream is kept.
///
/// @param address for example `wss://advanced-trade-ws.coinbase.com`
/// @param silence without any message for this long the connection is dead; heartbeats come each
///     second
/// @param patience how long connecting, and then the confirmation, may take
/// @param maxMessageChars longest message that is put together; a snapshot of a book may have 5 MB
/// @param inboxCapacity events that may wait for the reader
public record StreamConfig(
        URI address, Duration silence, Duration patience, int maxMessageChars, int inboxCapacity) {

    public StreamConfig {
        Checks.positive("silence", silence);
        Checks.positive("patience", patience);
        Checks.positive("maxMessageChars", maxMessageChars);
        Checks.positive("inboxCapacity", inboxCapacity);
    }

    /// The usual bounds at an address: 5 s of silence, 10 s of patience, 16 million characters.
    public static StreamConfig at(URI address) {
        return new StreamConfig(
                address, Duration.ofSeconds(5), Duration.ofSeconds(10), 16_000_000, 20_000);
    }
}
