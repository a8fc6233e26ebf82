// SPDX-License-Identifier: Apache-2.0
/// Streams that look after themselves: [dev.tradewind.coinbase.stream.StreamSupervisor] holds one
/// WebSocket, subscribes, notices gaps and silence, and comes back;
/// [dev.tradewind.coinbase.stream.StreamSession] is what it knows of one connection, and
/// [dev.tradewind.coinbase.stream.StreamInbox] is where its news wait for their reader.
@NullMarked
package dev.tradewind.coinbase.stream;

import org.jspecify.annotations.NullMarked;
