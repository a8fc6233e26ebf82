// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of the streams that keeps what it hears.
final class StreamEar implements WebSocket.Listener {

    private static final long LIMIT_SECONDS = 60;
    private static final String BROKEN = "{\"channel\":\"closed\",\"status\":1006}";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    static StreamEar connect(HttpClient client, URI server) {
        StreamEar ear = new StreamEar();
        URI address = URI.create("ws://" + server.getAuthority() + "/");
        ear.socket = client.newWebSocketBuilder().buildAsync(address, ear).join();
        return ear;
    }

    void say(String text) {
        Objects.requireNonNull(socket).sendText(text, true).join();
    }

    void subscribe(String channel, String products, String token) {
        say(
                "{\"type\":\"subscribe\",\"channel\":\"%s\",\"product_ids\":[%s],\"jwt\":\"%s\"}"
                        .formatted(channel, products, token));
    }

    /// The next message, whatever it is.
    JsonNode next() {
        return Json.readTree(nextText());
    }

    /// The text of the next message. The client of the JDK now and then does not read the end of a line
    /// that broke; whoever hears nothing for a second finds out by a ping, as a careful client does.
    String nextText() {
        try {
            for (int second = 0; second < LIMIT_SECONDS; second++) {
                String text = heard.poll(1, TimeUnit.SECONDS);
                if (text != null) {
                    return text;
                }
                if (isBroken()) {
                    return BROKEN;
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        throw new AssertionError("heard nothing for " + LIMIT_SECONDS + " s");
    }

    private boolean isBroken() throws InterruptedException {
        try {
            WebSocket _ =
                    Objects.requireNonNull(socket)
                            .sendPing(ByteBuffer.allocate(0))
                            .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException _) {
            return true;
        } catch (TimeoutException stuck) {
            throw new AssertionError(stuck);
        }
    }

    /// The next message of a channel that fits; others are passed over.
    JsonNode next(String channel, Predicate<JsonNode> fits) {
        JsonNode message = next();
        while (!message.path("channel").asString("").equals(channel) || !fits.test(message)) {
            message = next();
        }
        return message;
    }

    /// Whether nothing waits to be taken.
    boolean hasHeardNothing() {
        return heard.isEmpty();
    }

    JsonNode next(String channel) {
        return next(channel, _ -> true);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add("{\"channel\":\"closed\",\"status\":" + status + "}");
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        heard.add(BROKEN);
    }
}
