// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http.socket;

/// Hears one connection. Called by one thread at a time; while it works, no further message is read.
public interface SocketListener {

    /// A whole text message, however many frames it came in.
    void received(String text);

    /// The connection has ended, in whatever way. The last call, made once.
    void closed();
}
