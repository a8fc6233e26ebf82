// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.http.socket.SocketConnection;
import dev.tradewind.framework.http.socket.SocketListener;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, streams could lose or mix messages, a slow client could fill the memory, a web page
/// could open a socket, or the encrypted port would serve something else than the plain one.
class SocketIT {

    private static final Secret PASSWORD = new Secret("changeit");
    private static final long LIMIT_SECONDS = 30;

    @TempDir private static Path folder;
    private static Path keys;

    private final BlockingQueue<SocketConnection> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final SystemTime time = new SystemTime();
    private final Metrics metrics = new Metrics("sockets");
    private HttpServer server;
    private HttpClient client;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "a",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD.reveal(),
                                "-keystore",
                                keys.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @BeforeEach
    void start() throws Exception {
        Router router =
                new Router()
                        .get("/hello", _ -> Response.text("text/plain", "hello"))
                        .get("/silent", _ -> Response.hangUp())
                        .socket("/{path...}", this::open);
        server =
                HttpServer.start(
                        new HttpServer.Listener(0, "port"),
                        Optional.of(
                                new HttpServer.Secured(
                                        new HttpServer.Listener(0, "tls-port"),
                                        TlsIdentity.load(keys, PASSWORD))),
                        router,
                        new HttpServer.Surroundings(
                                "sockets",
                                new HttpServerConfig(
                                        "127.0.0.1",
                                        new Secret(""),
                                        List.of(),
                                        List.of(),
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(10)),
                                time,
                                metrics));
        client = HttpClient.newBuilder().sslContext(trusting(keys)).build();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
        metrics.close();
    }

    /// Says the path, then repeats what it hears.
    private SocketListener open(SocketConnection connection) {
        connections.add(connection);
        connection.send("welcome to " + connection.path());
        return new SocketListener() {
            @Override
            public void received(String text) {
                if (text.equals("fail")) {
                    throw new IllegalStateException("as asked");
                }
                connection.send(text);
            }

            @Override
            public void closed() {
                ends.add(connection.path());
            }
        };
    }

    @Test
    void speaksOverPlainAndEncryptedPortsAtAnyPath() throws Exception {
        for (String address :
                List.of(
                        "ws://127.0.0.1:" + server.port(),
                        "wss://localhost:" + server.securedPort())) {
            Ear ear = connect(address + "/any/path");
            assertThat(ear.next()).isEqualTo("welcome to /any/path");
            ear.socket().sendText("split ", false).join();
            ear.socket().sendText("message", true).join();
            assertThat(ear.next()).isEqualTo("split message");
            ear.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            assertThat(ear.next()).isEqualTo("closed 1000");
            assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("/any/path");
        }
    }

    @Test
    void servesRequestsBesideSocketsOnBothPorts() throws Exception {
        for (String address :
                List.of(
                        "http://127.0.0.1:" + server.port(),
                        "https://localhost:" + server.securedPort())) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + "/hello")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("hello");
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void keepsTheOrderOfManyMessagesFromManyThreads() throws Exception {
        Ear ear = connect("ws://127.0.0.1:" + server.port() + "/");
        assertThat(ear.next()).startsWith("welcome");
        SocketConnection connection = connections.take();
        Thread.Builder sender = Thread.ofVirtual();
        List<Thread> senders =
                List.of("a", "b", "c").stream()
                        .map(name -> sender.start(() -> count(connection, name)))
                        .toList();
        int[] expected = new int[3];
        for (int message = 0; message < 1500; message++) {
            String text = ear.next();
            int from = text.charAt(0) - 'a';
            assertThat(text).isEqualTo(text.charAt(0) + " " + expected[from]++);
        }
        for (Thread thread : senders) {
            thread.join();
        }
    }

    private static void count(SocketConnection connection, String name) {
        for (int number = 0; number < 500; number++) {
            connection.send(name + " " + number);
        }
    }

    @Test
    void dropsClientThatDoesNotRead() throws Exception {
        WebSocket deaf =
                client.newWebSocketBuilder()
                        .buildAsync(
                                URI.create("ws://127.0.0.1:" + server.port() + "/deaf"),
                                new WebSocket.Listener() {
                                    @Override
                                    public void onOpen(WebSocket socket) {
                                        // asks for nothing
                                    }
                                })
                        .join();
        SocketConnection connection = connections.take();
        String much = "x".repeat(60_000);
        boolean isTaken = true;
        for (int sent = 0; sent < 100_000 && isTaken; sent++) {
            isTaken = connection.send(much);
        }
        assertThat(isTaken).isFalse();
        assertThat(connection.isOpen()).isFalse();
        assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("/deaf");
        deaf.abort();
    }

    @Test
    void saysGoodbyeAfterWhatWasSentBefore() throws Exception {
        Ear ear = connect("ws://127.0.0.1:" + server.port() + "/");
        SocketConnection connection = connections.take();
        connection.send("last words");
        connection.close(1008, "no subscription");
        assertThat(ear.next()).startsWith("welcome");
        assertThat(ear.next()).isEqualTo("last words");
        assertThat(ear.next()).isEqualTo("closed 1008");
        assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("/");
        assertThat(connection.send("late")).isFalse();
    }

    @Test
    void breaksWithoutGoodbyeWhenDropped() throws Exception {
        Ear ear = connect("ws://127.0.0.1:" + server.port() + "/");
        assertThat(ear.next()).startsWith("welcome");
        connections.take().drop();
        assertThat(ear.nextOrBroken()).matches("closed 1006|failed .*");
        assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("/");
    }

    @Test
    void noticesClientThatVanishes() throws Exception {
        Ear ear = connect("ws://127.0.0.1:" + server.port() + "/gone");
        assertThat(ear.next()).startsWith("welcome");
        ear.socket().abort();
        assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("/gone");
    }

    @Test
    void refusesWhatIsTooLongOrNotText() throws Exception {
        Ear ear = connect("ws://127.0.0.1:" + server.port() + "/");
        assertThat(ear.next()).startsWith("welcome");
        String part = "x".repeat(16_000);
        for (int frame = 0; frame < 5; frame++) {
            ear.socket().sendText(part, false).join();
        }
        assertThat(ear.next()).isEqualTo("closed 1009");
        Ear binary = connect("ws://127.0.0.1:" + server.port() + "/");
        assertThat(binary.next()).startsWith("welcome");
        binary.socket().sendBinary(ByteBuffer.wrap(new byte[3]), true).join();
        assertThat(binary.next()).isEqualTo("closed 1003");
    }

    @Test
    void answersPingsAndSurvivesDefectOfOneConnection() throws Exception {
        Ear broken = connect("ws://127.0.0.1:" + server.port() + "/");
        Ear whole = connect("ws://127.0.0.1:" + server.port() + "/");
        assertThat(broken.next()).startsWith("welcome");
        assertThat(whole.next()).startsWith("welcome");
        broken.socket().sendText("fail", true).join();
        assertThat(broken.next()).isEqualTo("closed 1011");
        whole.socket().sendPing(ByteBuffer.wrap(new byte[] {1, 2, 3})).join();
        assertThat(whole.next()).isEqualTo("pong 3");
    }

    @Test
    void opensNoSocketForForeignPages() {
        CompletableFuture<WebSocket> foreign =
                client.newWebSocketBuilder()
                        .header("Origin", "http://evil.example")
                        .buildAsync(
                                URI.create("ws://127.0.0.1:" + server.port() + "/"),
                                new WebSocket.Listener() {});
        assertThatThrownBy(foreign::join)
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .hasMessageContaining("403");
    }

    @Test
    void hangsUpWithoutAnswer() {
        String heard = RawHttp.get(server.uri(), "/silent", "Host: 127.0.0.1:" + server.port());
        assertThat(heard).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAKeyStore() {
        assertThatThrownBy(() -> TlsIdentity.load(keys, new Secret("wrong")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("keys.p12");
    }

    @Test
    void servesWithAKeyThatIsInMemory() throws Exception {
        KeyStore store = read(keys);
        PrivateKey key = (PrivateKey) store.getKey("a", PASSWORD.reveal().toCharArray());
        X509Certificate certificate = (X509Certificate) store.getCertificate("a");
        TlsIdentity identity = TlsIdentity.of(key, List.of(certificate));
        assertThat(identity.context().getServerSessionContext()).isNotNull();
    }

    private Ear connect(String address) {
        Ear ear = new Ear();
        ear.socket = client.newWebSocketBuilder().buildAsync(URI.create(address), ear).join();
        return ear;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", read(keys).getCertificate("a"));
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore read(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keys)) {
            store.load(stream, PASSWORD.reveal().toCharArray());
        }
        return store;
    }

    /// Keeps what a client hears.
    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private @Nullable WebSocket socket;

        WebSocket socket() {
            return Objects.requireNonNull(socket);
        }

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
        }

        /// The next thing heard. The client of the JDK now and then does not read the end of a line that
        /// broke; a ping finds out.
        String nextOrBroken() throws InterruptedException {
            String next = heard.poll(1, TimeUnit.SECONDS);
            for (int second = 1; next == null && second < LIMIT_SECONDS; second++) {
                try {
                    WebSocket _ = socket().sendPing(ByteBuffer.allocate(0)).join();
                } catch (CompletionException broken) {
                    return "failed " + broken.getMessage();
                }
                next = heard.poll(1, TimeUnit.SECONDS);
            }
            return String.valueOf(next);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
            heard.add("pong " + payload.remaining());
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            heard.add("closed " + status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            heard.add("failed " + problem.getMessage());
        }
    }
}
