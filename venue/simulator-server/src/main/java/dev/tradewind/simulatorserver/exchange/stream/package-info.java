// SPDX-License-Identifier: Apache-2.0
/// The exchange's streams as Coinbase sends them over WebSockets. Start at
/// [dev.tradewind.simulatorserver.exchange.stream.StreamHub], whose one thread owns everything here: it
/// hears the exchange and the clients, and writes to each
/// [dev.tradewind.simulatorserver.exchange.stream.StreamClient] what it subscribed to.
@NullMarked
package dev.tradewind.simulatorserver.exchange.stream;

import org.jspecify.annotations.NullMarked;
