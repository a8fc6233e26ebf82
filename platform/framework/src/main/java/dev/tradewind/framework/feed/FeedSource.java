// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import java.time.Duration;

/// Reads another service's feed over HTTP, one page per call.
final class FeedSource {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ServiceClient client;

    FeedSource(ServiceClient client) {
        this.client = client;
    }

    String name() {
        return client.target();
    }

    CallResult<FeedPage> read(long after, int limit, Duration wait) {
        return client.get("/events")
                .query("after", after)
                .query("limit", limit)
                .query("waitMillis", wait.toMillis())
                .asFeed()
                .within(wait.plus(GRACE))
                .send(FeedPage.class);
    }
}
