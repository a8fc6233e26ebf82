// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.time.SimulatedTime;
import dev.tradewind.coinbase.auth.TestKeys;
import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.coinbase.edge.EdgeSocket;
import dev.tradewind.coinbase.edge.ScriptedEdge;
import dev.tradewind.coinbase.edge.StreamPayloads;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.testkit.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// If this failed, a stream would be dead without anybody knowing, or would not come back.
@Timeout(60)
class StreamSupervisorTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-22T08:00:00Z"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScriptedEdge edge = new ScriptedEdge(_ -> ScriptedEdge.Answer.of(404, ""));
    private final MarketTime marketTime = new MarketTime();
    private final StreamSupervisor stream = start(20_000, 1_000_000);

    private StreamSupervisor start(int inbox, int maxMessageChars) {
        return StreamSupervisor.start(
                new StreamConfig(
                        edge.stream(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        maxMessageChars,
                        inbox),
                List.of(Subscription.of(Channel.LEVEL2, List.of(BTC))),
                new StreamSupervisor.Parts(
                        http,
                        new MessageReader(new WireReader(new Oddities())),
                        Optional.of(new TokenSigner(TestKeys.anyKey(), time, new CounterRandom(1))),
                        new Clocks(time, time, _ -> {}),
                        new Backoff(
                                Duration.ofMillis(1),
                                Duration.ofMillis(2),
                                new CounterRandom(1),
                                3),
                        marketTime));
    }

    @AfterEach
    void close() throws IOException {
        stream.close();
        http.shutdownNow();
        edge.close();
    }

    @Test
    void subscribesAtOnceOneChannelAMessageWithFreshTokens() throws Exception {
        EdgeSocket socket = edge.nextStream();
        Json first = Json.parse(socket.received());
        Json second = Json.parse(socket.received());
        assertThat(first.at("type").text()).isEqualTo("subscribe");
        assertThat(first.at("channel").text()).isEqualTo("heartbeats");
        assertThat(second.at("channel").text()).isEqualTo("level2");
        assertThat(second.at("product_ids").at(0).text()).isEqualTo("BTC-USD");
        assertThat(second.at("jwt").text()).isNotEqualTo(first.at("jwt").text());
        socket.send(StreamPayloads.confirmed(0, "heartbeats"));
        socket.send(StreamPayloads.confirmed(1, "heartbeats", "level2"));
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
        assertThat(next(stream)).isEqualTo(new StreamEvent.Opened());
    }

    @Test
    void asksForNewSnapshotsAfterAGap() throws Exception {
        EdgeSocket socket = opened(stream);
        socket.send(StreamPayloads.heartbeat(5));
        assertThat(next(stream)).isEqualTo(new StreamEvent.Gap(1, 5));
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
        assertThat(Json.parse(socket.received()).at("type").text()).isEqualTo("unsubscribe");
        Json again = Json.parse(socket.received());
        assertThat(again.at("type").text()).isEqualTo("subscribe");
        assertThat(again.at("channel").text()).isEqualTo("level2");
    }

    @Test
    void ignoresRepeatedMessagesAndSurvivesUnreadableOnes() throws Exception {
        EdgeSocket socket = opened(stream);
        socket.send(StreamPayloads.heartbeat(0));
        socket.send("<html>");
        assertThat(next(stream)).isInstanceOf(StreamEvent.Unreadable.class);
        socket.send(StreamPayloads.heartbeat(1));
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
    }

    @Test
    void putsLargeMessagesTogether() throws Exception {
        EdgeSocket socket = opened(stream);
        String[] levels = new String[2_000];
        for (int index = 0; index < levels.length; index++) {
            levels[index] = "bid " + (index + 1) + " 1";
        }
        socket.sendInParts(StreamPayloads.book(1, "snapshot", "BTC-USD", levels), 1_000);
        StreamEvent.Told told = (StreamEvent.Told) next(stream);
        assertThat(told.envelope().messages().getFirst())
                .isInstanceOfSatisfying(
                        StreamMessage.BookChanged.class,
                        book -> assertThat(book.changes()).hasSize(2_000));
    }

    @Test
    void comesBackAfterTheLineWasCut() throws Exception {
        opened(stream).cut();
        assertThat(next(stream)).isInstanceOf(StreamEvent.Lost.class);
        EdgeSocket again = opened(stream);
        again.send(StreamPayloads.heartbeat(1));
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
    }

    @Test
    void noticesAConnectionThatIsSilent() throws Exception {
        EdgeSocket quiet = opened(stream);
        assertThat(quiet).isNotNull();
        time.advance(Duration.ofSeconds(6));
        assertThat(next(stream)).isEqualTo(new StreamEvent.Lost("silent for more than PT5S"));
        assertThat(opened(stream)).isNotSameAs(quiet);
    }

    @Test
    void comesBackAfterARefusedToken() throws Exception {
        EdgeSocket socket = edge.nextStream();
        socket.send(StreamPayloads.refused());
        assertThat(next(stream)).isInstanceOf(StreamEvent.Told.class);
        assertThat(next(stream))
                .isEqualTo(new StreamEvent.Lost("refused by the venue: authentication failure"));
        assertThat(opened(stream)).isNotNull();
    }

    @Test
    void comesBackAfterBytesThatAreNoText() throws Exception {
        EdgeSocket socket = opened(stream);
        socket.sendBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        assertThat(next(stream)).isInstanceOf(StreamEvent.Lost.class);
        assertThat(opened(stream)).isNotSameAs(socket);
    }

    @Test
    void neverPutsAMessageTogetherThatIsTooLong() throws Exception {
        EdgeSocket socket = opened(stream);
        socket.sendInParts("x".repeat(1_000_001), 100_000);
        assertThat(next(stream))
                .isInstanceOfSatisfying(
                        StreamEvent.Lost.class,
                        lost -> assertThat(lost.reason()).contains("longer than 1000000"));
    }

    /// Confirms the next connection and reads the news up to [StreamEvent.Opened].
    private EdgeSocket opened(StreamSupervisor opening) throws Exception {
        EdgeSocket socket = edge.nextStream();
        String heartbeats = socket.received();
        String level2 = socket.received();
        assertThat(heartbeats + level2).contains("heartbeats", "level2");
        socket.send(StreamPayloads.confirmed(0, "heartbeats", "level2"));
        StreamEvent event = next(opening);
        while (!event.equals(new StreamEvent.Opened())) {
            event = next(opening);
        }
        return socket;
    }

    private static StreamEvent next(StreamSupervisor from) throws InterruptedException {
        return from.inbox().take();
    }
}
