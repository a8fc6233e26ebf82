// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A recorded book less what own orders took from it, which comes back by halves.
///
/// Source: Tradewind quantitative specification 4.5.
final class RemainingDepth {

    private final RebuiltBook recorded;
    private final double halfLife;
    private final NavigableMap<Long, Taken> fromBids = new TreeMap<>();
    private final NavigableMap<Long, Taken> fromAsks = new TreeMap<>();

    private record Taken(double lots, long time) {}

    RemainingDepth(RebuiltBook recorded, Duration halfLife) {
        this.recorded = recorded;
        this.halfLife = halfLife.toNanos();
    }

    /// The best price of a side at which something is left, 0 if there is none.
    long best(Side side, long time) {
        for (Map.Entry<Long, Long> level : recorded.side(side).entrySet()) {
            if (left(side, level, time) > 0) {
                return level.getKey();
            }
        }
        return 0;
    }

    /// What is left at a price.
    long lots(Side side, long price, long time) {
        return left(side, Map.entry(price, recorded.lots(side, price)), time);
    }

    /// Every price of a side at which something is left, best first.
    List<BookLevel> levels(Side side, long time) {
        List<BookLevel> levels = new ArrayList<>();
        for (Map.Entry<Long, Long> level : recorded.side(side).entrySet()) {
            long lots = left(side, level, time);
            if (lots > 0) {
                levels.add(new BookLevel(level.getKey(), lots));
            }
        }
        return levels;
    }

    /// An own order took so much.
    void take(Side side, long price, long lots, long time) {
        double before = missing(side, price, time);
        taken(side).put(price, new Taken(before + lots, time));
    }

    private long left(Side side, Map.Entry<Long, Long> level, long time) {
        double missing = missing(side, level.getKey(), time);
        return Math.max(0, level.getValue() - (long) StrictMath.ceil(missing));
    }

    private double missing(Side side, long price, long time) {
        Map<Long, Taken> all = taken(side);
        Taken taken = all.get(price);
        if (taken == null) {
            return 0;
        }
        double missing = taken.lots() * StrictMath.pow(0.5, (time - taken.time()) / halfLife);
        if (missing < 1) {
            all.remove(price);
            return 0;
        }
        return missing;
    }

    private Map<Long, Taken> taken(Side side) {
        return side == Side.BUY ? fromBids : fromAsks;
    }
}
