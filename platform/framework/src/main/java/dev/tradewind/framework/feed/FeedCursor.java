// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// A reader's rows about one feed: how far it has come, and what it had to set aside.
final class FeedCursor {

    private final String prefix;
    private final String feed;

    FeedCursor(String prefix, String feed) {
        this.prefix = prefix;
        this.feed = feed;
    }

    /// Sequence of the last processed event, 0 before the first.
    long load(Handle handle) {
        return handle.createQuery("SELECT position FROM " + prefix + "_cursor WHERE feed = ?")
                .bind(0, feed)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void store(Handle transaction, long position) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_cursor (feed, position) VALUES (?, ?)"
                                        + " ON CONFLICT (feed) DO UPDATE SET position = "
                                        + "excluded.position")
                        .bind(0, feed)
                        .bind(1, position)
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("cursor of feed " + feed + " must be one row: " + rows);
        }
    }

    void park(Handle transaction, FeedEvent event, String reason, Instant now) {
        int rows =
                transaction
                        .createUpdate(
                                "INSERT INTO "
                                        + prefix
                                        + "_parked_event"
                                        + " (feed, sequence, type, key, payload, reason, parked_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .bind(0, feed)
                        .bind(1, event.sequence())
                        .bind(2, event.type())
                        .bind(3, event.key())
                        .bind(4, event.payload().toString())
                        .bind(5, reason)
                        .bind(6, now.toString())
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException("event " + event.sequence() + " was parked already");
        }
    }
}
