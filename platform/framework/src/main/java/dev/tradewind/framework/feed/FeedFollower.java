// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.client.CallResult;
import java.time.Duration;
import java.util.function.Consumer;

/// Reads another service's feed without keeping a cursor: after a restart it begins anew. For views
/// and caches, never for effects that must not be lost. Run by one thread.
public final class FeedFollower implements Runnable {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int PAGE = 500;

    private final FeedSource source;
    private final Consumer<FeedEvent> handler;
    private final Backoff backoff;
    private long position;

    FeedFollower(FeedSource source, long after, Consumer<FeedEvent> handler, Backoff backoff) {
        this.source = source;
        this.position = after;
        this.handler = handler;
        this.backoff = backoff;
    }

    /// Reads until interrupted.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            CallResult<FeedPage> result = source.read(position, PAGE, WAIT);
            if (result instanceof CallResult.Answered<FeedPage>(int _, FeedPage page)) {
                backoff.reset();
                for (FeedEvent event : page.events()) {
                    event.context().run(() -> handler.accept(event));
                    position = event.sequence();
                }
            } else {
                backoff.pause();
            }
        }
    }
}
