// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.base.time.MonotonicTime;
import dev.tradewind.framework.http.socket.SocketConnection;
import dev.tradewind.framework.http.socket.SocketEndpoint;
import dev.tradewind.framework.http.socket.SocketListener;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket. Helidon's thread of the connection reads; a second one writes what waits in the queue,
/// because Helidon's session may be used by one thread at a time. Interrupting the reader closes the
/// socket, which is how a connection is dropped.
final class LiveSocket implements SocketConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final int MOST_MESSAGES = 2048;
    private static final int MOST_CHARACTERS = 32_000_000;
    private static final Duration PING_PAUSE = Duration.ofMinutes(1);
    private static final long GOODBYE_SECONDS = 2;

    private final String path;
    private final SocketEndpoint endpoint;
    private final MonotonicTime time;
    private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>(MOST_MESSAGES);
    private final AtomicInteger waitingCharacters = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Held while something is written, and to say that nothing more will be.
    private final ReentrantLock wire = new ReentrantLock();

    private volatile boolean isOpen = true;
    private volatile @Nullable Thread reader;
    private volatile @Nullable Thread writer;
    private @Nullable SocketListener listener;
    private long nextPing;

    /// What waits to be written.
    private sealed interface Outgoing {
        record Text(String text) implements Outgoing {}

        record Pong(BufferData payload) implements Outgoing {}

        record Goodbye(int code, String reason) implements Outgoing {}
    }

    LiveSocket(String path, SocketEndpoint endpoint, MonotonicTime time) {
        this.path = path;
        this.endpoint = endpoint;
        this.time = time;
    }

    @Override
    public boolean send(String text) {
        if (!isOpen) {
            return false;
        }
        int waiting = waitingCharacters.addAndGet(text.length());
        if (waiting > MOST_CHARACTERS || !queue.offer(new Outgoing.Text(text))) {
            LOG.atWarn()
                    .addKeyValue("path", path)
                    .addKeyValue("waiting_messages", queue.size())
                    .log("slow_socket_dropped");
            drop();
            return false;
        }
        return true;
    }

    @Override
    public void close(int code, String reason) {
        if (isOpen && !queue.offer(new Outgoing.Goodbye(code, reason))) {
            drop();
        }
    }

    @Override
    public void drop() {
        isOpen = false;
        Thread thread = reader;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public String path() {
        return path;
    }

    /// The connection stands; called by its reader.
    void opened(WsSession session) {
        reader = Thread.currentThread();
        nextPing = time.nanos() + PING_PAUSE.toNanos();
        listener = endpoint.open(this);
        writer = Thread.ofVirtual().name("socket writer").start(() -> write(session));
    }

    /// A message has come; called by the reader.
    void received(String text) {
        if (listener != null && isOpen) {
            listener.received(text);
        }
    }

    /// Answers a ping; called by the reader.
    void pinged(BufferData payload) {
        if (!queue.offer(new Outgoing.Pong(payload.copy()))) {
            drop();
        }
    }

    /// Lets nothing more be written, so that the reader can answer the client's goodbye; false when a
    /// message is stuck half-way.
    boolean silence() throws InterruptedException {
        isOpen = false;
        boolean isQuiet = wire.tryLock(GOODBYE_SECONDS, TimeUnit.SECONDS);
        if (isQuiet) {
            wire.unlock();
        }
        return isQuiet;
    }

    /// The connection has ended; called by the reader, once.
    void end() {
        isOpen = false;
        ended.countDown();
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
        if (listener != null) {
            listener.closed();
        }
    }

    private void write(WsSession session) {
        try {
            while (isOpen) {
                Outgoing next = queue.poll(PING_PAUSE.toNanos(), TimeUnit.NANOSECONDS);
                if (next == null || time.nanos() - nextPing > 0) {
                    nextPing = time.nanos() + PING_PAUSE.toNanos();
                    onWire(() -> session.ping(BufferData.create("tick")));
                }
                if (next != null) {
                    write(session, next);
                }
            }
        } catch (UncheckedIOException | ServerConnectionException gone) {
            LOG.atDebug().addKeyValue("reason", gone.getMessage()).log("socket_client_gone");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private void write(WsSession session, Outgoing next) throws InterruptedException {
        switch (next) {
            case Outgoing.Text(String text) -> {
                waitingCharacters.addAndGet(-text.length());
                onWire(() -> session.send(text, true));
            }
            case Outgoing.Pong(BufferData payload) -> onWire(() -> session.pong(payload));
            case Outgoing.Goodbye(int code, String reason) -> {
                onWire(() -> session.close(code, reason));
                isOpen = false;
                boolean isAnswered = ended.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
                LOG.atDebug().addKeyValue("answered", isAnswered).log("socket_closed");
            }
        }
    }

    private void onWire(Runnable write) {
        wire.lock();
        try {
            if (isOpen) {
                write.run();
            }
        } finally {
            wire.unlock();
        }
    }
}
