// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import java.util.List;

/// A message of a market data recording, in ticks and lots. Its `time` is the exchange's, in
/// nanoseconds since 1970; a message without one of its own happened at the time of the one before.
/// Times never fall.
public sealed interface RecordedMessage {

    long time();

    /// The whole book after change `lastId`.
    record Snapshot(long time, long lastId, List<LevelChange> levels) implements RecordedMessage {
        public Snapshot {
            levels = List.copyOf(levels);
        }
    }

    /// The changes `firstId` to `lastId` together.
    record Update(long time, long firstId, long lastId, List<LevelChange> changes)
            implements RecordedMessage {
        public Update {
            changes = List.copyOf(changes);
        }
    }

    /// The best prices after change `id`, as the exchange itself told them.
    record BestQuote(long time, long id, BookLevel bid, BookLevel ask) implements RecordedMessage {}

    /// A trade; ids rise from trade to trade.
    record Trade(long time, long id, Side aggressor, long price, long lots)
            implements RecordedMessage {}

    /// From now on `lots` rest at `price`; 0 means that nobody does any more.
    record LevelChange(Side side, long price, long lots) {}
}
