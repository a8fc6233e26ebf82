// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.socket;

/// The server's side of one WebSocket. Pings are answered, and sent each minute, without anybody's
/// doing. Safe from any thread.
public interface SocketConnection {

    /// Sends a text message after those sent before, without waiting. False if the connection has ended,
    /// or ends now because the client is too slow: 2,048 messages or 32 million characters waited for it.
    boolean send(String text);

    /// Says goodbye once everything sent before is out. A client that does not answer within two seconds
    /// is dropped.
    ///
    /// @param code status of RFC 6455 §7.4, such as 1000 for normal, 1008 for a broken rule
    void close(int code, String reason);

    /// Breaks the connection at once and without a word.
    void drop();

    /// Whether messages can still be sent.
    boolean isOpen();

    /// The path that the client asked for.
    String path();
}
