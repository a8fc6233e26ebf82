// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Snapshot;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Trade;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Recorded trades, each followed by the book that it lets guess: on the side that it took from, its
/// own price and size; on the other, the last trade there, or a tick away if that has been passed.
final class LastTrades implements Iterator<RecordedMessage> {

    private final Iterator<Trade> trades;
    private @Nullable Trade shown;
    private @Nullable Trade opposite;
    private boolean isBookNext;

    LastTrades(Iterator<Trade> trades) {
        this.trades = trades;
    }

    @Override
    public boolean hasNext() {
        return isBookNext || trades.hasNext();
    }

    @Override
    public RecordedMessage next() {
        Trade last = shown;
        if (isBookNext && last != null) {
            isBookNext = false;
            return book(last);
        }
        if (!trades.hasNext()) {
            throw new NoSuchElementException("the recording has ended");
        }
        Trade trade = trades.next();
        opposite = last != null && last.aggressor() != trade.aggressor() ? last : opposite;
        shown = trade;
        isBookNext = true;
        return trade;
    }

    private Snapshot book(Trade last) {
        int outward = last.aggressor() == Side.BUY ? -1 : 1;
        long beside = Math.max(1, last.price() + outward);
        Trade other = opposite;
        boolean isGood = other != null && (other.price() - last.price()) * outward > 0;
        long price = other != null && isGood ? other.price() : beside;
        long lots = other != null && isGood ? other.lots() : last.lots();
        Side taken = last.aggressor() == Side.BUY ? Side.SELL : Side.BUY;
        return new Snapshot(
                last.time(),
                last.id(),
                List.of(
                        new LevelChange(taken, last.price(), last.lots()),
                        new LevelChange(last.aggressor(), price, lots)));
    }
}
