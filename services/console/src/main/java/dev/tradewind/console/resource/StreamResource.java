// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.console.board.Board;
import dev.tradewind.framework.http.EventStream;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// `GET /api/v1/stream`: server-sent events. The first is `snapshot` with every part; then each
/// part that changed comes as an event of its name, decisions and the equity curve as what is new
/// in them only; `beat` comes when nothing changed for two seconds, so that silence means loss. At
/// most 32 streams at a time.
public final class StreamResource {

    private static final int MOST_STREAMS = 32;
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final Board board;
    private final Semaphore places = new Semaphore(MOST_STREAMS);

    public StreamResource(Board board) {
        this.board = board;
    }

    public void publish(Router router) {
        router.get("/api/v1/stream", _ -> open());
    }

    /// Whether anybody listens.
    public boolean isWatched() {
        return places.availablePermits() < MOST_STREAMS;
    }

    private Response open() {
        if (places.availablePermits() == 0) {
            throw ProblemException.of(
                    ProblemCode.TOO_MANY_REQUESTS, MOST_STREAMS + " streams are open already");
        }
        return Response.events(stream -> {
            if (!places.tryAcquire()) {
                return;
            }
            try {
                feed(stream);
            } finally {
                places.release();
            }
        });
    }

    private void feed(EventStream stream) throws InterruptedException {
        StreamNews news = new StreamNews();
        Board.Changes changes = board.everything();
        stream.send("snapshot", BoardResource.named(news.of(changes)));
        while (stream.isOpen()) {
            changes = board.awaitChanges(changes.version(), BEAT);
            news.of(changes).forEach((part, section) -> stream.send(part.label(), section));
            if (changes.sections().isEmpty()) {
                stream.send("beat", Map.of());
            }
        }
    }
}
