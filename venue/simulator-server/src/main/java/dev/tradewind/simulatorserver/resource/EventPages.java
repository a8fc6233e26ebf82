// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.resource;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.simulatorserver.store.EventTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Answers `?after=N&limit=&waitMillis=` from a feed, as a long poll.
final class EventPages {

    private static final int USUAL_LIMIT = 500;
    private static final int LARGEST_LIMIT = 5000;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private EventPages() {}

    static Response read(EventTable table, Request request) throws InterruptedException {
        long after = request.queryWithin("after", 0, 0, Long.MAX_VALUE);
        int limit = (int) request.queryWithin("limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
        long wait = request.queryWithin("waitMillis", 0, 0, LONGEST_WAIT_MILLIS);
        List<String> events = table.read(after, limit, Duration.ofMillis(wait));
        String page = '[' + String.join(",", events) + ']';
        return Response.bytes(200, "application/json", page.getBytes(StandardCharsets.UTF_8));
    }
}
