// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

/// What a stream's reader gets to know. After [Lost], [Gap], [Unreadable] and [Overflowed] something
/// may be missing: books start over with the next snapshot, orders are asked for by REST.
public sealed interface StreamEvent {

    /// Connected and everything subscribed; what was told before may have been missed.
    record Opened() implements StreamEvent {}

    /// A message, in the venue's order.
    record Told(Envelope envelope) implements StreamEvent {}

    /// Messages between two numbers did not arrive.
    record Gap(long expected, long received) implements StreamEvent {}

    /// A message could not be read.
    record Unreadable(String reason) implements StreamEvent {}

    /// The reader was too slow; this many events were thrown away.
    record Overflowed(int events) implements StreamEvent {}

    /// The connection is gone; it is being opened again.
    record Lost(String reason) implements StreamEvent {}
}
