// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of the streams that keeps what it hears.
final class StreamEar implements WebSocket.Listener {

    private static final long LIMIT_SECONDS = 60;

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

    String nextText() {
        try {
            return String.valueOf(heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
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
        heard.add("{\"channel\":\"closed\",\"status\":1006}");
    }
}
