// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.model.market.Symbol;
import java.util.List;

/// A channel, and the products it is wanted for: none for all that the channel has.
public record Subscription(Channel channel, List<Symbol> symbols) {

    public Subscription {
        symbols = List.copyOf(symbols);
    }

    public static Subscription of(Channel channel, List<Symbol> symbols) {
        return new Subscription(channel, symbols);
    }

    /// A channel that is not by product.
    public static Subscription of(Channel channel) {
        return new Subscription(channel, List.of());
    }
}
