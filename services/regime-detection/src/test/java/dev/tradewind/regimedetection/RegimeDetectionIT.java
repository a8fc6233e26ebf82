// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.serviceapi.regime.MarketOverview;
import dev.tradewind.serviceapi.regime.RegimeAnswer;
import dev.tradewind.serviceapi.regime.RegimeBatch;
import dev.tradewind.serviceapi.regime.RegimeBatchRequest;
import dev.tradewind.serviceapi.regime.RegimeChanged;
import dev.tradewind.serviceapi.regime.RegimeHistory;
import dev.tradewind.serviceapi.regime.RegimeRead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, decisions would get no regime, a wrong one, or one of another instant.
class RegimeDetectionIT {

    private static final int HISTORY = 100;
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    @TempDir private Path folder;
    private final FakeGateway gateway = new FakeGateway();
    private ServiceHarness service;

    @BeforeEach
    void start() {
        service = start(folder, gateway);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static ServiceHarness start(Path folder, FakeGateway gateway) {
        return ServiceHarness.start(
                folder,
                List.of("regime.answer-wait=300ms"),
                RegimeDetection.definition(),
                gateway.definition());
    }

    private void tellAndAwait(int from, int to) {
        gateway.tellInstants(from, to);
        awaitClose(service, to - 1);
    }

    private static void awaitClose(ServiceHarness service, int bar) {
        String path = "/api/v1/regime/market-overview?timeframe=1h&asOf=" + close(bar);
        service.await("close of bar " + bar, () -> service.get(path).status() == 200);
    }

    private static Instant close(int bar) {
        return FakeGateway.closeOf(bar);
    }

    @Test
    void classifiesEveryInstantAfterTheHistory() {
        gateway.tellHistory(0, HISTORY);
        tellAndAwait(HISTORY, HISTORY + 3);
        RegimeAnswer answer =
                service.get("/api/v1/regime/BTC-USD?timeframe=1h").as(RegimeAnswer.class);
        assertThat(answer.regime()).isNotEqualTo(Regime.UNKNOWN);
        assertThat(answer.timestamp()).isEqualTo(close(HISTORY + 2));
        assertThat(answer.ageMillis()).isZero();
        assertThat(answer.modelVersion()).isEqualTo("tuned-rule-1");
        assertThat(answer.evidence()).anyMatch(reason -> reason.startsWith("regime-model-1 has"));
        assertThat(answer.indicators()).containsKeys("adx", "choppiness", "atr_normalized");
        assertThat(answer.evidence()).isNotEmpty();
        RegimeAnswer earlier =
                service.get("/api/v1/regime/BTC-USD?timeframe=1h&asOf=" + close(HISTORY + 1))
                        .as(RegimeAnswer.class);
        assertThat(earlier.timestamp()).isEqualTo(close(HISTORY + 1));
        MarketOverview overview =
                service.get("/api/v1/regime/market-overview").as(MarketOverview.class);
        assertThat(overview.asOf()).isEqualTo(close(HISTORY + 2));
        assertThat(overview.regimes())
                .extracting(RegimeAnswer::symbol)
                .isEqualTo(FakeGateway.SYMBOLS);
        assertThat(overview.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3);
    }

    @Test
    void historyIsWhatWasSaidAtTheTime() {
        tellAndAwait(0, 30);
        RegimeHistory all =
                service.get("/api/v1/regime/BTC-USD/history?timeframe=1h").as(RegimeHistory.class);
        assertThat(all.readings()).hasSize(30);
        assertThat(all.readings().getFirst().timestamp()).isEqualTo(close(0));
        assertThat(all.nextFrom()).isNull();
        String span = "&from=%s&to=%s&limit=4".formatted(close(10), close(20));
        RegimeHistory part =
                service.get("/api/v1/regime/BTC-USD/history?timeframe=1h" + span)
                        .as(RegimeHistory.class);
        assertThat(part.readings())
                .extracting(RegimeAnswer::timestamp)
                .containsExactly(close(10), close(11), close(12), close(13));
        assertThat(part.nextFrom()).isEqualTo(close(14));
        HarnessReply wrong =
                service.get(
                        "/api/v1/regime/BTC-USD/history?from=%s&to=%s"
                                .formatted(close(5), close(4)));
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    void batchAnswersExactlyTheInstantAskedForAndWaitsForIt() {
        tellAndAwait(0, 5);
        RegimeBatchRequest question =
                new RegimeBatchRequest(
                        List.of(BTC, Symbol.parse("XYZ-USD"), Symbol.parse("ADA-USD")),
                        FakeGateway.HOUR,
                        close(5));
        HarnessReply early = service.post("/api/v1/regime/batch", question);
        assertThat(early.status()).isEqualTo(425);
        assertThat(early.as(Problem.class).code()).isEqualTo(ProblemCode.NOT_YET);
        assertThat(early.as(Problem.class).detail()).contains("the newest is " + close(4));
        CompletableFuture<HarnessReply> waiting =
                CompletableFuture.supplyAsync(() -> untilAnswered(question));
        gateway.tellInstants(5, 7);
        RegimeBatch batch = waiting.join().as(RegimeBatch.class);
        assertThat(batch.asOf()).isEqualTo(close(5));
        assertThat(batch.regimes())
                .extracting(RegimeAnswer::symbol)
                .containsExactly(BTC, Symbol.parse("ADA-USD"));
        assertThat(batch.regimes()).allMatch(each -> each.timestamp().equals(close(5)));
        assertThat(batch.missing()).containsExactly(Symbol.parse("XYZ-USD"));
    }

    private HarnessReply untilAnswered(RegimeBatchRequest question) {
        HarnessReply reply = service.post("/api/v1/regime/batch", question);
        while (reply.status() == 425) {
            reply = service.post("/api/v1/regime/batch", question);
        }
        return reply;
    }

    @Test
    void aProductWithoutABarIsMissingAndItsLastReadingShowsItsAge() {
        tellAndAwait(0, 5);
        gateway.tellInstant(5, FakeGateway.SYMBOLS.subList(1, 3));
        awaitClose(service, 5);
        RegimeAnswer stale = service.get("/api/v1/regime/ADA-USD").as(RegimeAnswer.class);
        assertThat(stale.timestamp()).isEqualTo(close(4));
        assertThat(stale.ageMillis()).isEqualTo(3_600_000);
        HarnessReply none = service.get("/api/v1/regime/ADA-USD?asOf=" + close(5));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.as(Problem.class).detail())
                .isEqualTo("no bar of ADA-USD closed at " + close(5));
    }

    @Test
    void unknownNamesAnswerWithTheValidOnes() {
        HarnessReply nothingYet = service.get("/api/v1/regime/BTC-USD");
        assertThat(nothingYet.status()).isEqualTo(425);
        tellAndAwait(0, 2);
        Problem symbol = service.get("/api/v1/regime/DOGE-USD").as(Problem.class);
        assertThat(symbol.status()).isEqualTo(404);
        assertThat(symbol.valid()).containsExactly("ADA-USD", "BTC-USD", "ETH-USD");
        Problem timeframe = service.get("/api/v1/regime/BTC-USD?timeframe=5m").as(Problem.class);
        assertThat(timeframe.status()).isEqualTo(404);
        assertThat(timeframe.valid()).containsExactly("1h");
        Problem unaligned =
                service.get("/api/v1/regime/BTC-USD?asOf=2025-01-01T00:30:00Z").as(Problem.class);
        assertThat(unaligned.status()).isEqualTo(400);
        assertThat(unaligned.field()).isEqualTo("asOf");
        HarnessReply malformed =
                service.send("POST", "/api/v1/regime/batch", "{\"symbols\":[],\"x\":1}");
        assertThat(malformed.status()).isEqualTo(400);
    }

    @Test
    void tellsReadingsAndChangesAsEvents() {
        gateway.tellHistory(0, HISTORY);
        tellAndAwait(HISTORY, HISTORY + 2);
        List<FeedEvent> events = service.get("/events?limit=1000").as(FeedPage.class).events();
        List<RegimeRead> reads =
                events.stream()
                        .filter(event -> event.type().equals(RegimeRead.TYPE))
                        .map(event -> event.payload(RegimeRead.class))
                        .toList();
        assertThat(reads)
                .extracting(RegimeRead::asOf)
                .containsExactly(close(HISTORY), close(HISTORY + 1));
        List<RegimeChanged> changes =
                events.stream()
                        .filter(event -> event.type().equals(RegimeChanged.TYPE))
                        .map(event -> event.payload(RegimeChanged.class))
                        .toList();
        assertThat(changes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(changes.getFirst().from()).isEqualTo(Regime.UNKNOWN);
        assertThat(changes.getFirst().to())
                .isEqualTo(reads.getFirst().regimes().get(changes.getFirst().symbol()));
    }

    @Test
    void acknowledgesThePaceAlsoAfterARestart() {
        tellAndAwait(0, 3);
        service.await("acknowledged", () -> gateway.acknowledged().contains(close(2)));
        service.close();
        gateway.acknowledged().clear();
        service = start(folder, gateway);
        service.await("acknowledged again", () -> gateway.acknowledged().contains(close(2)));
    }

    @Test
    void aKillChangesNoReading(@TempDir Path killed, @TempDir Path other) throws IOException {
        gateway.tellHistory(0, 60);
        tellAndAwait(60, 120);
        copyFiles(folder, killed);
        service.close();
        service = start(killed, gateway);
        assertThat(service.get("/api/v1/regime/BTC-USD").as(RegimeAnswer.class).timestamp())
                .isEqualTo(close(119));
        tellAndAwait(120, 180);
        FakeGateway undisturbed = new FakeGateway();
        try (ServiceHarness reference = start(other, undisturbed)) {
            undisturbed.tellHistory(0, 60);
            undisturbed.tellInstants(60, 180);
            awaitClose(reference, 179);
            for (Symbol symbol : FakeGateway.SYMBOLS) {
                String path = "/api/v1/regime/%s/history?timeframe=1h".formatted(symbol);
                assertThat(service.get(path).body()).isEqualTo(reference.get(path).body());
            }
        }
    }

    /// What a process that is killed now leaves on disk.
    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void streamsEachCloseAsItIsClassified() throws IOException {
        tellAndAwait(0, 2);
        URI uri = URI.create(service.uri() + "/api/v1/regime/stream?symbols=BTC-USD");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(uri.toURL().openStream(), StandardCharsets.UTF_8))) {
            List<String> heard = new ArrayList<>(nextEvent(reader));
            assertThat(heard.toString()).contains("event: regime", close(1).toString());
            gateway.tellInstants(2, 3);
            List<String> next = nextEvent(reader);
            assertThat(next.toString())
                    .contains(close(2).toString(), "BTC-USD")
                    .doesNotContain("ETH-USD");
        }
    }

    private static List<String> nextEvent(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = reader.readLine();
        while (lines.stream().noneMatch(each -> each.startsWith("data:"))) {
            lines.add(line);
            line = reader.readLine();
        }
        return lines;
    }

    @Test
    void documentsExactlyWhatItAnswers() {
        assertThat(
                        ApiDocument.ofService("regime-detection")
                                .differencesTo(service.service("regime-detection").router()))
                .isEmpty();
        assertThat(service.get("/health/detailed").status()).isEqualTo(200);
    }
}
