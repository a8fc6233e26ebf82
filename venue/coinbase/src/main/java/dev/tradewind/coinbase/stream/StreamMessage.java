// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.market.PublicTrade;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import java.util.List;

/// One event of a message.
public sealed interface StreamMessage {

    /// The connection is alive.
    record Heartbeat(long counter) implements StreamMessage {}

    /// Everything that is subscribed to now, by the names of the channels.
    record Confirmed(List<String> channels) implements StreamMessage {}

    record Tickers(List<TickerUpdate> tickers) implements StreamMessage {}

    /// Trades, newest first; a snapshot repeats what was told before.
    record Trades(boolean isSnapshot, List<PublicTrade> trades) implements StreamMessage {}

    /// A whole book, or changes of it.
    record BookChanged(Symbol symbol, boolean isSnapshot, List<LevelChange> changes)
            implements StreamMessage {}

    /// The present five-minute bar of a product, not yet closed.
    record CandleChanged(Symbol symbol, Bar bar) implements StreamMessage {}

    /// Orders of ours. A snapshot comes in parts of at most 50; a shorter one is the last.
    record OrdersChanged(boolean isSnapshot, List<UserOrder> orders) implements StreamMessage {}

    /// The venue refused something that was sent, for example a token.
    record Refused(String reason) implements StreamMessage {}
}
