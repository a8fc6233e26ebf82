// SPDX-License-Identifier: Apache-2.0
/// What the venue trades and at what prices: [dev.tradewind.coinbase.market.MarketClient] asks for
/// products, candles, trades and books. Start there.
@NullMarked
package dev.tradewind.coinbase.market;

import org.jspecify.annotations.NullMarked;
