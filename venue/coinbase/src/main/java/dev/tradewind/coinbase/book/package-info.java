// SPDX-License-Identifier: Apache-2.0
/// Order books kept from the level-2 stream: [dev.tradewind.coinbase.book.LevelBooks] holds one
/// [dev.tradewind.coinbase.book.LevelBook] per product and knows which of them are whole.
@NullMarked
package dev.tradewind.coinbase.book;

import org.jspecify.annotations.NullMarked;
