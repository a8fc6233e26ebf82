// SPDX-License-Identifier: Apache-2.0
/// A simulated exchange that speaks Coinbase Advanced Trade's protocol. Start at
/// [dev.tradewind.simulatorserver.exchange.ExchangeServer]; everything it does to the exchange goes
/// through the [dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk]. `auth` knows keys and tokens,
/// `rest` the endpoints, `wire` how things are written, `control` how to make it misbehave.
///
/// Source: Coinbase Advanced Trade fact sheet 1 to 4 and 7.
@NullMarked
package dev.tradewind.simulatorserver.exchange;

import org.jspecify.annotations.NullMarked;
