// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import org.jdbi.v3.core.Handle;

/// Processes one event. Called by one thread, in order, several times for the same event when the
/// transaction did not commit: change rows through `transaction` only, and memory in
/// [dev.tradewind.framework.store.Database#afterCommit(Runnable)].
@FunctionalInterface
public interface FeedHandler {

    /// Applies the event's effect inside the transaction that also moves the cursor. An exception
    /// rolls both back; after five tries the event is parked and the next one is processed.
    ///
    /// @throws TryAgainException when something outside is missing; the event is then never parked
    void handle(Handle transaction, FeedEvent event);
}
