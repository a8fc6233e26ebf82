// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a client can subscribe to.
///
/// Source: Coinbase Advanced Trade fact sheet 4.
enum Channel {
    HEARTBEATS("heartbeats", "heartbeats", false),
    CANDLES("candles", "candles", true),
    MARKET_TRADES("market_trades", "market_trades", true),
    TICKER("ticker", "ticker", true),
    TICKER_BATCH("ticker_batch", "ticker_batch", true),
    LEVEL2("level2", "l2_data", true),
    STATUS("status", "status", true),
    USER("user", "user", false);

    private final String word;
    private final String messageWord;
    private final boolean isOfProducts;

    Channel(String word, String messageWord, boolean isOfProducts) {
        this.word = word;
        this.messageWord = messageWord;
        this.isOfProducts = isOfProducts;
    }

    /// The channel with this name.
    static Optional<Channel> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Channel::word).toList();
    }

    /// Its name when subscribing.
    String word() {
        return word;
    }

    /// Its name on messages.
    String messageWord() {
        return messageWord;
    }

    /// Whether it is subscribed to by product.
    boolean isOfProducts() {
        return isOfProducts;
    }
}
