// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import java.util.Arrays;
import java.util.Optional;

/// What can be subscribed to. Messages of `level2` arrive under another name.
public enum Channel {
    HEARTBEATS("heartbeats", "heartbeats"),
    TICKER("ticker", "ticker"),
    TICKER_BATCH("ticker_batch", "ticker_batch"),
    MARKET_TRADES("market_trades", "market_trades"),
    CANDLES("candles", "candles"),
    LEVEL2("level2", "l2_data"),
    USER("user", "user");

    private final String subscribeName;
    private final String messageName;

    Channel(String subscribeName, String messageName) {
        this.subscribeName = subscribeName;
        this.messageName = messageName;
    }

    /// The name in a subscription.
    public String subscribeName() {
        return subscribeName;
    }

    static Optional<Channel> ofMessage(String name) {
        return Arrays.stream(values()).filter(each -> each.messageName.equals(name)).findFirst();
    }
}
