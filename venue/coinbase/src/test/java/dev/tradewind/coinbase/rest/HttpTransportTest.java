// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.ScriptedEdge;
import dev.tradewind.coinbase.edge.ScriptedEdge.Answer;
import dev.tradewind.coinbase.edge.TestCertificate;
import dev.tradewind.venue.VenueException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a broken connection would be taken for an order that was never sent.
class HttpTransportTest {

    private static final Call READ =
            Call.read(Priority.DATA, "/x").with("product_ids", "A-B").with("product_ids", "C-D");
    private static final Call COMMAND = Call.command(Priority.ORDER, "/orders", "{\"a\":1}");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    @Test
    void sendsPathQueryTokenAndBody() throws IOException {
        try (ScriptedEdge edge = new ScriptedEdge(_ -> Answer.of(200, "{}"))) {
            Transport transport = transport(edge.rest());
            assertThat(transport.send(READ, Optional.of("t")).status()).isEqualTo(200);
            assertThat(transport.send(COMMAND, Optional.empty()).body()).hasSize(2);
            assertThat(edge.asked.getFirst().target())
                    .isEqualTo("/api/v3/brokerage/x?product_ids=A-B&product_ids=C-D");
            assertThat(edge.asked.getFirst().headers()).containsEntry("authorization", "Bearer t");
            assertThat(edge.asked.getLast().body()).isEqualTo("{\"a\":1}");
            assertThat(edge.asked.getLast().headers())
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("authorization");
            assertThat(transport.host()).isEqualTo("127.0.0.1:" + edge.rest().getPort());
            assertThat(transport.signedPath(READ)).isEqualTo("/api/v3/brokerage/x");
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (ScriptedEdge edge = new ScriptedEdge(_ -> Answer.of(302, ""))) {
            assertThat(transport(edge.rest()).send(READ, Optional.empty()).status()).isEqualTo(302);
            assertThat(edge.asked).hasSize(1);
        }
    }

    @Test
    void isNotSureOnceBytesMayHaveLeft() throws IOException {
        for (Answer broken : new Answer[] {Answer.none(), Answer.truncated("{\"success\":tr")}) {
            try (ScriptedEdge edge = new ScriptedEdge(_ -> broken)) {
                assertThatThrownBy(() -> transport(edge.rest()).send(COMMAND, Optional.empty()))
                        .isInstanceOf(VenueException.OutcomeUnknown.class)
                        .hasMessageContaining("POST /orders was not answered");
                assertThat(edge.asked).hasSize(1);
            }
        }
    }

    @Test
    void readsNoBodyLongerThanItsBound() throws IOException {
        byte[] large = "x".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        try (ScriptedEdge edge = new ScriptedEdge(_ -> Answer.of(200, large))) {
            assertThatThrownBy(() -> transport(edge.rest()).send(READ, Optional.empty()))
                    .isInstanceOf(VenueException.OutcomeUnknown.class)
                    .hasMessageContaining("GET /x was not answered");
        }
    }

    @Test
    void isSureThatNothingWasSentWhenNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Transport refused = transport(URI.create("http://127.0.0.1:" + free));
        assertThatThrownBy(() -> refused.send(COMMAND, Optional.empty()))
                .isInstanceOf(VenueException.Unavailable.class)
                .hasMessageContaining("POST /orders was not sent");
    }

    @Test
    void isSureThatNothingWasSentWithoutATrustedCertificate(@TempDir Path folder)
            throws IOException, InterruptedException {
        TestCertificate certificate = TestCertificate.make(folder);
        try (ScriptedEdge edge =
                new ScriptedEdge(certificate.serverSocket(), _ -> Answer.of(200, "{}"))) {
            URI base = URI.create("https://localhost:" + edge.rest().getPort());
            assertThatThrownBy(() -> transport(base).send(COMMAND, Optional.empty()))
                    .isInstanceOf(VenueException.Unavailable.class);
            assertThat(edge.asked).isEmpty();
            try (HttpClient trusting =
                    HttpClient.newBuilder()
                            .sslContext(Tls.trusting(certificate.certificateFile()))
                            .build()) {
                RestConfig config = RestConfig.at(base, false);
                assertThat(
                                new HttpTransport(config, trusting)
                                        .send(COMMAND, Optional.empty())
                                        .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void saysWhatIsWrongWithACertificateFile(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Tls.trusting(folder.resolve("gone.pem")))
                .hasMessageContaining("gone.pem cannot be read");
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThatThrownBy(() -> Tls.trusting(file)).hasMessageContaining("holds no certificate");
    }

    @Test
    void isNotSureAfterItsPatienceIsOver() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            RestConfig impatient =
                    new RestConfig(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                            Duration.ofSeconds(5),
                            Duration.ofMillis(50),
                            1_000,
                            10);
            assertThatThrownBy(() ->
                            new HttpTransport(impatient, http).send(COMMAND, Optional.empty()))
                    .isInstanceOf(VenueException.OutcomeUnknown.class)
                    .hasMessageContaining("was not answered within PT0.05S");
        }
    }

    private Transport transport(URI base) {
        return new HttpTransport(
                new RestConfig(base, Duration.ofSeconds(20), Duration.ofSeconds(20), 65_536, 10),
                http);
    }
}
