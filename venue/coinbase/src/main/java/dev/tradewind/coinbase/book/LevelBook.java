// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.book;

import dev.tradewind.coinbase.market.BookLevel;
import dev.tradewind.coinbase.stream.LevelChange;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The resting quantity at every price of one product. Used by one thread.
public final class LevelBook {

    private final NavigableMap<Price, Quantity> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Price, Quantity> asks = new TreeMap<>();

    void replace(List<LevelChange> levels) {
        bids.clear();
        asks.clear();
        change(levels);
    }

    void change(List<LevelChange> levels) {
        for (LevelChange each : levels) {
            NavigableMap<Price, Quantity> side = each.side() == Side.BUY ? bids : asks;
            if (each.quantity().isZero()) {
                side.remove(each.price());
            } else {
                side.put(each.price(), each.quantity());
            }
        }
    }

    /// The highest bid.
    public Optional<BookLevel> bestBid() {
        return best(bids);
    }

    /// The lowest ask.
    public Optional<BookLevel> bestAsk() {
        return best(asks);
    }

    private static Optional<BookLevel> best(NavigableMap<Price, Quantity> side) {
        return Optional.ofNullable(side.firstEntry()).map(LevelBook::level);
    }

    /// At most `depth` levels of a side, the best first.
    public List<BookLevel> levels(Side side, int depth) {
        return (side == Side.BUY ? bids : asks)
                .entrySet().stream().limit(depth).map(LevelBook::level).toList();
    }

    private static BookLevel level(Map.Entry<Price, Quantity> entry) {
        return new BookLevel(entry.getKey(), entry.getValue());
    }

    /// Whether a bid stands at or above an ask: then something was missed.
    public boolean isCrossed() {
        return !bids.isEmpty() && !asks.isEmpty() && !bids.firstKey().isBelow(asks.firstKey());
    }
}
