// SPDX-License-Identifier: Apache-2.0
/// Coinbase Advanced Trade, opened by [dev.tradewind.coinbase.Coinbase]. The ports of a venue are in
/// [dev.tradewind.coinbase.port], keys and tokens in [dev.tradewind.coinbase.auth], single requests
/// in [dev.tradewind.coinbase.rest], what they ask for in [dev.tradewind.coinbase.order] and its
/// neighbours, and streams in [dev.tradewind.coinbase.stream].
@NullMarked
package dev.tradewind.coinbase;

import org.jspecify.annotations.NullMarked;
