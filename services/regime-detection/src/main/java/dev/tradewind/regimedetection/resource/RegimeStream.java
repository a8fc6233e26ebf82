// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.resource;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.http.EventStream;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.regime.RegimeRead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Readings as server-sent events named `regime`, one `MarketOverview` for each close: first the
/// newest, then each one as it is classified. The id of an event is its place in our feed; a reader
/// that reconnects with `Last-Event-ID` misses nothing.
final class RegimeStream {

    private static final int PAGE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final String EVENT = "regime";

    private final RegimeResource.Sources sources;
    private final EventFeed feed;

    RegimeStream(RegimeResource.Sources sources) {
        this.sources = sources;
        this.feed = sources.feed();
    }

    /// What one reader wants to hear; no symbols means all.
    private record Subscription(Timeframe timeframe, List<String> symbols) {

        boolean wants(FeedEvent event) {
            return event.type().equals(RegimeRead.TYPE) && event.key().equals(timeframe.code());
        }

        boolean wants(RegimeReading reading) {
            return symbols.isEmpty() || symbols.contains(reading.symbol().toString());
        }
    }

    Response open(Request request, Timeframe timeframe) {
        Subscription wanted = new Subscription(timeframe, request.queryList("symbols"));
        Optional<Long> resumeAfter =
                request.header("Last-Event-ID")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong);
        return Response.events(stream -> {
            long position = resumeAfter.orElse(feed.lastSequence());
            if (resumeAfter.isEmpty()) {
                sendNewest(stream, position, wanted);
            }
            follow(stream, position, wanted);
        });
    }

    private void sendNewest(EventStream stream, long position, Subscription wanted) {
        sources.board()
                .newest(wanted.timeframe())
                .ifPresent(
                        newest -> send(stream, position, wanted, newest.asOf(), newest.ofAsOf()));
    }

    private void follow(EventStream stream, long after, Subscription wanted)
            throws InterruptedException {
        long position = after;
        while (stream.isOpen()) {
            List<FeedEvent> events = feed.read(position, PAGE, HEARTBEAT).events();
            if (events.isEmpty()) {
                stream.heartbeat();
            }
            for (FeedEvent event : events) {
                position = event.sequence();
                if (wanted.wants(event)) {
                    Instant asOf = event.payload(RegimeRead.class).asOf();
                    send(stream, position, wanted, asOf, readings(wanted.timeframe(), asOf));
                }
            }
        }
    }

    private List<RegimeReading> readings(Timeframe timeframe, Instant asOf) {
        return sources.database().read(handle -> sources.readings().asOf(handle, timeframe, asOf));
    }

    private void send(
            EventStream stream,
            long id,
            Subscription wanted,
            Instant asOf,
            List<RegimeReading> readings) {
        List<RegimeReading> heard = readings.stream().filter(wanted::wants).toList();
        stream.send(
                id, EVENT, Overviews.of(wanted.timeframe(), asOf, heard, sources.modelProblem()));
    }
}
