// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.util.function.Consumer;

/// What feed readers use of the service they live in.
///
/// @param prefix of the service's tables
public record FeedSurroundings(Database database, String prefix, SystemTime time, Metrics metrics) {

    /// Events that share a transaction at most.
    public static final int DEFAULT_BATCH = 200;

    /// A reader with a cursor of its own in the store.
    public FeedConsumer consumer(ServiceClient producer, int batchSize, FeedHandler handler) {
        return new FeedConsumer(new FeedSource(producer), handler, batchSize, this);
    }

    /// A reader without a cursor, beginning after a sequence.
    public FeedFollower follower(ServiceClient producer, long after, Consumer<FeedEvent> handler) {
        return new FeedFollower(new FeedSource(producer), after, handler, new Backoff(time));
    }
}
