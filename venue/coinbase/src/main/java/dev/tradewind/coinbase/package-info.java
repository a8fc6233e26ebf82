// SPDX-License-Identifier: Apache-2.0
/// Coinbase Advanced Trade. Keys and tokens are in [dev.tradewind.coinbase.auth], single requests
/// in [dev.tradewind.coinbase.rest], what they ask for in [dev.tradewind.coinbase.order] and its
/// neighbours, and streams in [dev.tradewind.coinbase.stream].
@NullMarked
package dev.tradewind.coinbase;

import org.jspecify.annotations.NullMarked;
