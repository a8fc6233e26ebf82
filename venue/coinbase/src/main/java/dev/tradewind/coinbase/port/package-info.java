// SPDX-License-Identifier: Apache-2.0
/// Coinbase behind the ports of `venue-api`: [dev.tradewind.coinbase.port.CoinbaseGateway] takes
/// orders, [dev.tradewind.coinbase.port.CoinbaseMarketFeed] and
/// [dev.tradewind.coinbase.port.CoinbaseOrderFeed] tell what happened. Start at the gateway.
@NullMarked
package dev.tradewind.coinbase.port;

import org.jspecify.annotations.NullMarked;
