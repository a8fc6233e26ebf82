// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

/// An event with its number in the feed: consecutive from 1.
///
/// @param <T> the type of the event
public record Numbered<T>(long sequence, T event) {}
