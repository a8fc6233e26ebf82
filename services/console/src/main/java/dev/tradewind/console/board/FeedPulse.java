// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;

/// Beats when a producer's feed grows. It waits at the feed and reads no events: what is new is
/// asked for by those who show it. Run by one thread.
public final class FeedPulse implements Runnable {

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration CALL_TIME = WAIT.plusSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceClient producer;
    private final Pulse pulse;
    private final SystemTime time;

    public FeedPulse(ServiceClient producer, Pulse pulse, SystemTime time) {
        this.producer = producer;
        this.pulse = pulse;
        this.time = time;
    }

    /// Follows until interrupted. After any failure it beats once a second, so that the page learns
    /// of a producer's end as soon as of its news.
    @Override
    public void run() {
        long position = Long.MAX_VALUE;
        while (!Thread.currentThread().isInterrupted()) {
            CallResult<FeedPage> result =
                    producer.get("/events")
                            .query("after", position)
                            .query("limit", 1)
                            .query("waitMillis", position == Long.MAX_VALUE ? 0 : WAIT.toMillis())
                            .asFeed()
                            .within(CALL_TIME)
                            .send(FeedPage.class);
            if (result instanceof CallResult.Answered<FeedPage>(int _, FeedPage page)) {
                if (page.lastSequence() != position) {
                    pulse.beat();
                }
                position = page.lastSequence();
            } else {
                position = Long.MAX_VALUE;
                pulse.beat();
                time.pause(PAUSE);
            }
        }
    }
}
