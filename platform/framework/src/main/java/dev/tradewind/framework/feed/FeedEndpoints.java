// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import java.time.Duration;

/// Publishes a feed: `GET /events?after=N&limit=&waitMillis=` as long poll and `GET
/// /events/stream?after=N` as server-sent events (which also continue after `Last-Event-ID`).
public final class FeedEndpoints {

    private static final int DEFAULT_LIMIT = 200;
    private static final int LARGEST_LIMIT = 1000;
    private static final long LONGEST_WAIT_MILLIS = 30_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final EventFeed feed;

    private FeedEndpoints(EventFeed feed) {
        this.feed = feed;
    }

    /// Adds the endpoints of `feed` to a router.
    public static void publish(EventFeed feed, Router router) {
        FeedEndpoints endpoints = new FeedEndpoints(feed);
        router.get("/events", endpoints::poll);
        router.get("/events/stream", endpoints::stream);
    }

    private Response poll(Request request) throws InterruptedException {
        long after = request.queryWithin("after", 0, 0, Long.MAX_VALUE);
        int limit = (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        long wait = request.queryWithin("waitMillis", 0, 0, LONGEST_WAIT_MILLIS);
        return Response.json(feed.read(after, limit, Duration.ofMillis(wait)));
    }

    private Response stream(Request request) {
        long after = request.queryWithin("after", feed.lastSequence(), 0, Long.MAX_VALUE);
        long start =
                request.header("Last-Event-ID")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .orElse(after);
        return Response.events(stream -> {
            long position = start;
            while (stream.isOpen()) {
                FeedPage page = feed.read(position, DEFAULT_LIMIT, HEARTBEAT);
                for (FeedEvent event : page.events()) {
                    stream.send(event.sequence(), event.type(), event);
                    position = event.sequence();
                }
                if (page.events().isEmpty()) {
                    stream.heartbeat();
                }
            }
        });
    }
}
