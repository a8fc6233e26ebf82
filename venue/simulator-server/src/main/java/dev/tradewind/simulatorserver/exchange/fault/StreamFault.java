// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import java.time.Duration;

/// What can go wrong with one message of a stream.
public sealed interface StreamFault {

    /// It is missing; its number is not given to another.
    record Gap() implements StreamFault {}

    /// It comes twice.
    record Replay() implements StreamFault {}

    /// It comes after the one that follows it.
    record Reorder() implements StreamFault {}

    /// The connection stays and is silent from now on; whatever would be sent is lost.
    record Freeze(Duration length) implements StreamFault {}

    /// The connection breaks in its place.
    record Disconnect() implements StreamFault {}

    /// A message of a channel that nobody knows comes before it.
    record UnknownChannel() implements StreamFault {}

    /// A message of ten megabytes comes before it.
    record Huge() implements StreamFault {}

    /// The token of a subscription is refused, though it is good.
    record TokenRefused() implements StreamFault {}
}
