// SPDX-License-Identifier: Apache-2.0
/// Coinbase Advanced Trade. Keys and tokens are in [dev.tradewind.coinbase.auth].
@NullMarked
package dev.tradewind.coinbase;

import org.jspecify.annotations.NullMarked;
