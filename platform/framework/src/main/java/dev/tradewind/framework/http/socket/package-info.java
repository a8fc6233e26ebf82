// SPDX-License-Identifier: Apache-2.0
/// WebSockets as a server sees them. A [dev.tradewind.framework.http.socket.SocketEndpoint] is routed
/// like any endpoint ([dev.tradewind.framework.http.Router#socket]); it is given each
/// [dev.tradewind.framework.http.socket.SocketConnection] and answers who listens to it.
@NullMarked
package dev.tradewind.framework.http.socket;

import org.jspecify.annotations.NullMarked;
