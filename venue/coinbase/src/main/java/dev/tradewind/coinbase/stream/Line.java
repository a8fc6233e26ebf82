// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One WebSocket. What it hears waits here until it is taken, and only then is more read from the
/// network. Sent from and heard by one thread.
final class Line implements WebSocket.Listener {

    private final int maxMessageChars;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private @Nullable WebSocket socket;

    /// What came over the line.
    sealed interface Heard {

        /// A whole message.
        record Text(String text) implements Heard {}

        /// The line is gone.
        record End(String reason) implements Heard {}
    }

    private Line(int maxMessageChars) {
        this.maxMessageChars = maxMessageChars;
    }

    /// Opens a line; throws [LineException] if the venue does not answer in time.
    static Line open(HttpClient client, StreamConfig config) throws LineException {
        Line line = new Line(config.maxMessageChars());
        CompletableFuture<WebSocket> opening =
                client.newWebSocketBuilder()
                        .connectTimeout(config.patience())
                        .buildAsync(config.address(), line);
        line.socket = await(opening, config.patience());
        return line;
    }

    /// Sends a message and waits until it is on its way.
    void send(String text, Duration patience) throws LineException {
        WebSocket present = socket;
        if (present == null) {
            throw new LineException("not open");
        }
        WebSocket _ = await(present.sendText(text, true), patience);
    }

    /// What was heard next, or null if nothing was within `wait`.
    @Nullable Heard next(Duration wait) {
        try {
            Heard next = heard.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (next instanceof Heard.Text && socket != null) {
                socket.request(1);
            }
            return next;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Heard.End("interrupted");
        }
    }

    void close() {
        WebSocket present = socket;
        if (present != null) {
            present.abort();
        }
    }

    private static <T> T await(CompletableFuture<T> future, Duration patience)
            throws LineException {
        try {
            return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            boolean _ = future.cancel(true);
            throw new LineException("interrupted");
        } catch (ExecutionException failed) {
            throw new LineException(String.valueOf(failed.getCause()));
        } catch (TimeoutException _) {
            boolean _ = future.cancel(true);
            throw new LineException("no answer within " + patience);
        }
    }

    /// Why a line could not be used.
    static final class LineException extends Exception {
        private static final long serialVersionUID = 1;

        LineException(String message) {
            super(message);
        }
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence text, boolean isLast) {
        if (parts.length() + text.length() > maxMessageChars) {
            heard.add(new Heard.End("a message longer than " + maxMessageChars + " characters"));
            webSocket.abort();
            return null;
        }
        parts.append(text);
        if (isLast) {
            heard.add(new Heard.Text(parts.toString()));
            parts.setLength(0);
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(
            WebSocket webSocket, java.nio.ByteBuffer bytes, boolean isLast) {
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, java.nio.ByteBuffer bytes) {
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, java.nio.ByteBuffer bytes) {
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        heard.add(new Heard.End("closed by the venue: " + code + ' ' + reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable problem) {
        heard.add(new Heard.End(problem.toString()));
    }
}
