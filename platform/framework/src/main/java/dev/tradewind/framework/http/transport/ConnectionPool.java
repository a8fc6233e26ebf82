// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.transport;

import dev.tradewind.framework.time.SystemTime;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Idle connections by authority, the most recently used first. It keeps a bounded number, and none
/// that was idle for longer than a fraction of the time after which servers close them. Safe from
/// any thread.
final class ConnectionPool implements AutoCloseable {

    private static final int KEPT_PER_AUTHORITY = 256;
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);

    private final Duration connectTimeout;
    private final SystemTime time;
    private final Map<String, Deque<WireConnection>> idle = new HashMap<>();
    private boolean isClosed;

    ConnectionPool(Duration connectTimeout, SystemTime time) {
        this.connectTimeout = connectTimeout;
        this.time = time;
    }

    /// An open connection, pooled or new.
    WireConnection take(String authority, InetSocketAddress address) throws IOException {
        for (WireConnection pooled = poll(authority); pooled != null; pooled = poll(authority)) {
            if (pooled.isAlive()
                    && pooled.idleSince() - time.nanos() + LONGEST_IDLE.toNanos() > 0) {
                return pooled;
            }
            pooled.close();
        }
        return WireConnection.open(address, connectTimeout, time);
    }

    void giveBack(String authority, WireConnection connection, boolean isReusable) {
        if (!isReusable || !keep(authority, connection)) {
            connection.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        idle.values().forEach(connections -> connections.forEach(WireConnection::close));
        idle.clear();
    }

    private synchronized @Nullable WireConnection poll(String authority) {
        Deque<WireConnection> connections = idle.get(authority);
        return connections == null ? null : connections.pollFirst();
    }

    private synchronized boolean keep(String authority, WireConnection connection) {
        Deque<WireConnection> connections =
                idle.computeIfAbsent(authority, _ -> new ArrayDeque<>());
        if (isClosed || connections.size() >= KEPT_PER_AUTHORITY) {
            return false;
        }
        connections.addFirst(connection);
        return true;
    }
}
