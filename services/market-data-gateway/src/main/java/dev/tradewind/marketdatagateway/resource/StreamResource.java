// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.resource;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.http.EventStream;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Closed bars and instants as server-sent events, from the moment of the request on or after
/// `Last-Event-ID`.
public final class StreamResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int PAGE = 500;
    private static final Map<String, String> TYPES =
            new TreeMap<>(Map.of("bars", BarClosed.TYPE, "instants", InstantClosed.TYPE));

    private final EventFeed feed;
    private final Products products;

    public StreamResource(EventFeed feed, MarketMemory memory) {
        this.feed = feed;
        this.products = new Products(memory);
    }

    /// Adds the endpoint to `router`.
    public void publish(Router router) {
        router.get("/api/v1/stream", this::stream);
    }

    private Response stream(Request request) {
        List<String> symbols =
                request.queryList("symbols").stream()
                        .map(products::symbol)
                        .map(Symbol::toString)
                        .toList();
        List<String> types = request.queryList("channels").stream().map(this::type).toList();
        long start =
                request.header("Last-Event-ID")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .orElse(feed.lastSequence());
        Predicate<FeedEvent> wanted =
                event ->
                        (types.isEmpty() || types.contains(event.type()))
                                && (symbols.isEmpty()
                                        || !event.type().equals(BarClosed.TYPE)
                                        || symbols.contains(event.key()));
        return Response.events(stream -> send(stream, start, wanted));
    }

    private void send(EventStream stream, long start, Predicate<FeedEvent> wanted)
            throws InterruptedException {
        long position = start;
        while (stream.isOpen()) {
            FeedPage page = feed.read(position, PAGE, HEARTBEAT);
            for (FeedEvent event : page.events()) {
                position = event.sequence();
                if (wanted.test(event)) {
                    stream.send(position, event.type(), event.payload());
                }
            }
            if (page.events().isEmpty()) {
                stream.heartbeat();
            }
        }
    }

    private String type(String channel) {
        String type = TYPES.get(channel);
        if (type == null) {
            throw ProblemException.ofField(
                            ProblemCode.INVALID_VALUE,
                            "channels",
                            "unknown channel '%s'".formatted(channel))
                    .withValid(List.copyOf(TYPES.keySet()));
        }
        return type;
    }
}
