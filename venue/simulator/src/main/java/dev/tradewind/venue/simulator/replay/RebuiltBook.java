// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Snapshot;
import dev.tradewind.venue.simulator.replay.RecordedMessage.Update;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The book that a snapshot and the changes after it describe, in ticks and lots. Changes that come
/// before the snapshot wait for it; those that it holds already are left out; the first one kept must
/// reach over the snapshot's id, and every later one begin right after the one before. Where an id is
/// missing the book is void until the next snapshot.
public final class RebuiltBook {

    private static final int MOST_WAITING = 10_000;

    /// What became of a message.
    public sealed interface Outcome {

        /// The book is that of change `lastId`.
        record Current(long lastId) implements Outcome {}

        /// There is no snapshot yet; `updates` wait for it.
        record Waiting(int updates) implements Outcome {}

        /// The book held these changes already.
        record Old(long lastId) implements Outcome {}

        /// The changes `expected` to `found - 1` are missing.
        record Gap(long expected, long found) implements Outcome {}
    }

    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private final Deque<Update> waiting = new ArrayDeque<>();
    private boolean current;
    private long lastId;

    /// Begins anew with all levels of `snapshot` and the changes that waited for it.
    public Outcome apply(Snapshot snapshot) {
        if (current && snapshot.lastId() < lastId) {
            return new Outcome.Old(lastId);
        }
        clear();
        snapshot.levels().forEach(this::set);
        lastId = snapshot.lastId();
        current = true;
        List<Update> since = List.copyOf(waiting);
        waiting.clear();
        Optional<Outcome> gap = Optional.empty();
        for (Update update : since) {
            Outcome outcome = apply(update);
            gap = outcome instanceof Outcome.Gap ? Optional.of(outcome) : gap;
        }
        return gap.orElseGet(() -> new Outcome.Current(lastId));
    }

    /// Makes the changes of `update`. Of those that wait for a snapshot the newest 10,000 are kept.
    public Outcome apply(Update update) {
        if (!current) {
            return await(update);
        }
        if (update.lastId() <= lastId) {
            return new Outcome.Old(lastId);
        }
        if (update.firstId() > lastId + 1) {
            Outcome gap = new Outcome.Gap(lastId + 1, update.firstId());
            clear();
            current = false;
            await(update);
            return gap;
        }
        update.changes().forEach(this::set);
        lastId = update.lastId();
        return new Outcome.Current(lastId);
    }

    /// Whether the book is known; a void one is empty.
    public boolean isCurrent() {
        return current;
    }

    /// The id of the newest change in the book.
    public long lastId() {
        return lastId;
    }

    /// What rests at a price.
    public long lots(Side side, long price) {
        return side(side).getOrDefault(price, 0L);
    }

    /// The best price of a side, 0 if nobody is there.
    public long best(Side side) {
        return side(side).isEmpty() ? 0 : side(side).firstKey();
    }

    /// At most `limit` levels of a side, best price first.
    public List<BookLevel> levels(Side side, int limit) {
        return side(side).entrySet().stream()
                .limit(limit)
                .map(each -> new BookLevel(each.getKey(), each.getValue()))
                .toList();
    }

    private Outcome await(Update update) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.add(update);
        return new Outcome.Waiting(waiting.size());
    }

    private void set(LevelChange change) {
        NavigableMap<Long, Long> levels = side(change.side());
        if (change.lots() == 0) {
            levels.remove(change.price());
        } else {
            levels.put(change.price(), change.lots());
        }
    }

    private void clear() {
        bids.clear();
        asks.clear();
    }

    /// Every price of a side with its lots, best first.
    NavigableMap<Long, Long> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
