// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.socket;

/// Takes the WebSocket connections of one path. Safe from any thread.
@FunctionalInterface
public interface SocketEndpoint {

    /// A client has connected; answers who hears it. What is sent in here arrives first.
    SocketListener open(SocketConnection connection);
}
