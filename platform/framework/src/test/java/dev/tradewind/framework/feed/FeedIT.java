// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.testing.ServiceHarness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, an event could take effect twice, never, or out of order.
class FeedIT {

    record Note(int number) {}

    @TempDir private Path folder;
    private volatile FeedHandler handler = FeedIT::store;

    private final ServiceDefinition producer =
            new ServiceDefinition(
                    "producer",
                    0,
                    List.of(),
                    context -> {
                        EventFeed feed = context.feed();
                        context.router()
                                .post(
                                        "/api/v1/notes",
                                        request -> {
                                            Note note = request.body(Note.class);
                                            return Response.json(
                                                    context.database()
                                                            .inTransaction(handle ->
                                                                    feed.append(
                                                                            handle, "noted", "n",
                                                                            note)));
                                        });
                    });

    private final ServiceDefinition ledger =
            new ServiceDefinition(
                    "ledger",
                    0,
                    List.of(),
                    context ->
                            context.consume(
                                    "producer", (handle, event) -> handler.handle(handle, event)));

    private static void store(Handle handle, FeedEvent event) {
        int rows =
                handle.execute(
                        "INSERT INTO ledger_entry (text) VALUES (?)",
                        Integer.toString(event.payload(Note.class).number()));
        assertThat(rows).isEqualTo(1);
    }

    private static List<Integer> entries(ServiceHarness harness) {
        return harness.service("ledger")
                .database()
                .read(handle ->
                        handle.createQuery(
                                        "SELECT CAST(text AS INTEGER) FROM ledger_entry "
                                                + "ORDER BY id")
                                .mapTo(Integer.class)
                                .list());
    }

    private static void append(ServiceHarness harness, int from, int to) {
        ServiceContext context = harness.service("producer");
        for (int number = from; number <= to; number++) {
            Note note = new Note(number);
            context.database()
                    .useTransaction(handle -> context.feed().append(handle, "noted", "n", note));
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void processesEverythingOnceAcrossRestarts() {
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 1, 50);
            harness.await("all", () -> entries(harness).size() >= 50);
        }
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 51, 80);
            harness.await("the rest", () -> entries(harness).size() >= 80);
            assertThat(entries(harness)).isEqualTo(numbers(1, 80));
        }
    }

    @Test
    void effectAndCursorFallTogether() {
        AtomicInteger crashes = new AtomicInteger();
        handler =
                (handle, event) -> {
                    store(handle, event);
                    boolean isCrash =
                            event.payload(Note.class).number() % 7 == 0
                                    && crashes.incrementAndGet() % 3 != 0;
                    if (isCrash) {
                        throw new IllegalStateException("crash between effect and acknowledgement");
                    }
                };
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 1, 30);
            harness.await("all", () -> entries(harness).size() >= 30);
            assertThat(entries(harness)).isEqualTo(numbers(1, 30));
            assertThat(crashes.get()).isGreaterThan(4);
        }
    }

    @Test
    void parksPoisonAfterFiveTriesAndGoesOn() {
        AtomicInteger tries = new AtomicInteger();
        handler =
                (handle, event) -> {
                    if (event.payload(Note.class).number() == 2) {
                        tries.incrementAndGet();
                        throw new IllegalArgumentException("number must not be 2");
                    }
                    store(handle, event);
                };
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 1, 1);
            harness.await("the first", () -> entries(harness).size() == 1);
            append(harness, 2, 3);
            harness.await("the one behind", () -> entries(harness).equals(List.of(1, 3)));
            assertThat(tries.get()).isBetween(FeedConsumer.TRIES, FeedConsumer.TRIES + 1);
            String parked =
                    harness.service("ledger")
                            .database()
                            .read(handle ->
                                    handle.createQuery("SELECT reason FROM ledger_parked_event")
                                            .mapTo(String.class)
                                            .one());
            assertThat(parked).contains("number must not be 2");
            assertThat(harness.service("ledger").metrics().scrape())
                    .contains("feed_events_parked_total{feed=\"producer\",service=\"ledger\"} 1.0");
        }
    }

    @Test
    void neverParksWhatIsToBeTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        handler =
                (handle, event) -> {
                    if (tries.incrementAndGet() <= 2 * FeedConsumer.TRIES) {
                        throw new TryAgainException("a neighbour is missing");
                    }
                    store(handle, event);
                };
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 1, 1);
            harness.await("the event", () -> entries(harness).equals(List.of(1)));
        }
    }

    @Test
    void waitsForProducerThatStartsLater() {
        ServiceDefinition early =
                new ServiceDefinition(
                        "ledger",
                        0,
                        List.of(),
                        context -> {
                            context.waitFor("producer");
                            context.consume(
                                    "producer", (handle, event) -> handler.handle(handle, event));
                        });
        ServiceDefinition absent = new ServiceDefinition("producer", 9, List.of(), _ -> {});
        try (ServiceHarness harness =
                ServiceHarness.startOnly(
                        folder,
                        List.of("ledger"),
                        List.of("services.producer.port=9"),
                        early,
                        absent)) {
            assertThat(harness.get("/health/live").status()).isEqualTo(200);
            assertThat(harness.get("/health/ready").status()).isEqualTo(503);
            assertThat(harness.get("/health/ready").body()).contains("\"waitsFor\":\"producer\"");
            harness.await(
                    "a failed attempt",
                    () -> harness.get("/health/dependencies").body().contains("no connection"));
            assertThat(harness.get("/health/dependencies").body())
                    .contains("\"state\":\"WAITING\"", "\"since\"");
        }
    }

    @Test
    void longPollWakesUpWithinMilliseconds() throws Exception {
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            ServiceContext context = harness.service("producer");
            List<Long> nanos = new ArrayList<>();
            for (int number = 1; number <= 200; number++) {
                Note note = new Note(number);
                long position = context.feed().lastSequence();
                Thread poller =
                        Thread.ofVirtual()
                                .start(() -> {
                                    String path = "/events?waitMillis=10000&after=" + position;
                                    FeedPage page = harness.get(path).as(FeedPage.class);
                                    nanos.add(context.time().nanos());
                                    assertThat(page.events()).hasSize(1);
                                });
                harness.await("the poller", () -> poller.getState() == Thread.State.WAITING);
                long start =
                        context.database()
                                .inTransaction(handle -> {
                                    long unused = context.feed().append(handle, "noted", "n", note);
                                    return unused * 0 + context.time().nanos();
                                });
                poller.join();
                nanos.set(number - 1, nanos.get(number - 1) - start);
            }
            long median =
                    LongStream.of(nanos.stream().mapToLong(Long::longValue).toArray())
                            .sorted()
                            .skip(100)
                            .findFirst()
                            .orElseThrow();
            assertThat(Duration.ofNanos(median)).isLessThan(Duration.ofMillis(50));
        }
    }

    @Test
    void streamsEventsAndContinuesAfterLastId() throws IOException {
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            append(harness, 1, 3);
            HttpURLConnection connection =
                    (HttpURLConnection)
                            java.net
                                    .URI
                                    .create(harness.uri() + "/events/stream")
                                    .toURL()
                                    .openConnection();
            connection.setRequestProperty("Last-Event-ID", "1");
            try (BufferedReader reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8))) {
                List<String> ids = new ArrayList<>();
                while (ids.size() < 2) {
                    String line = reader.readLine();
                    if (line.startsWith("id:")) {
                        ids.add(line);
                    }
                }
                assertThat(connection.getContentType()).isEqualTo("text/event-stream");
                assertThat(ids).containsExactly("id: 2", "id: 3");
            } finally {
                connection.disconnect();
            }
        }
    }

    @Test
    void eventsCarryTheCorrelationOfTheirCause() {
        List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        handler =
                (_, event) ->
                        seen.add(
                                event.correlationId()
                                        + dev.tradewind.framework.telemetry.CallContext.current()
                                                .orElseThrow()
                                                .correlationId());
        try (ServiceHarness harness = ServiceHarness.start(folder, List.of(), producer, ledger)) {
            assertThat(
                            harness.post("/api/v1/notes", new Note(1), "X-Correlation-Id", "c1")
                                    .status())
                    .isEqualTo(200);
            harness.await("the event", () -> seen.equals(List.of("c1c1")));
        }
    }
}
