// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

/// An event with its number in the feed. Numbers are above 0 and ascend; between two of them there
/// may be unused ones. 0 is the place before the first event.
///
/// @param <T> the type of the event
public record Numbered<T>(long sequence, T event) {}
