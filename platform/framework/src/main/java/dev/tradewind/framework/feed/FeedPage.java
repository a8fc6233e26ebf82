// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import java.util.List;

/// A stretch of a feed, as `GET /events` answers it.
///
/// @param events in order, all after the position asked for
/// @param lastSequence of the newest event that exists, 0 for an empty feed
public record FeedPage(List<FeedEvent> events, long lastSequence) {}
