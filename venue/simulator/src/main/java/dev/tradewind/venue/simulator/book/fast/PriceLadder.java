// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import dev.tradewind.venue.simulator.book.BookLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One side of a book: queues of orders by price. Inside, a price is a rank, the lower the better.
///
/// A window of ranks from `anchor` on is a ring with a cell for every rank, so that reaching a price
/// is one step and the next best one is found by bits. What lies behind the window waits in
/// [FarLevels], its cells after those of the ring. The best rank is always inside: the window moves
/// when a better rank comes from outside, when it runs empty, and when the best one has wandered off
/// to its far half.
final class PriceLadder {

    /// Rank of the best order where there is none.
    static final long NONE = Long.MAX_VALUE;

    private static final long LOW = 0xFFFF_FFFFL;

    private final OrderTable orders;
    private final int sign;
    private final int window;
    private final int mask;
    private final OccupiedRanks occupied;
    private final FarLevels far = new FarLevels();
    private long[] levels;
    private int nextCell;
    private int freeCell;
    private long anchor;
    private long best = NONE;
    private int near;

    private PriceLadder(OrderTable orders, int sign, int window) {
        this.orders = orders;
        this.sign = sign;
        this.window = window;
        mask = window - 1;
        occupied = new OccupiedRanks(window);
        levels = new long[2 * window + 32];
        nextCell = window;
    }

    static PriceLadder lowestFirst(OrderTable orders, int window) {
        return new PriceLadder(orders, 1, window);
    }

    static PriceLadder highestFirst(OrderTable orders, int window) {
        return new PriceLadder(orders, -1, window);
    }

    long rank(long price) {
        return sign * price;
    }

    boolean isEmpty() {
        return best == NONE;
    }

    long bestRank() {
        return best;
    }

    /// Best price; 0 without an order.
    long bestPrice() {
        return best == NONE ? 0 : sign * best;
    }

    /// The first order at the best price; there must be one.
    int first() {
        return head((int) best & mask);
    }

    /// Puts an order last at its price; answers the lots before it.
    long append(int slot) {
        int cell = openCell(rank(orders.price(slot)));
        long ends = levels[2 * cell];
        long ahead = levels[2 * cell + 1];
        int tail = (int) ends;
        orders.setLinks(slot, tail, 0);
        if (tail == 0) {
            levels[2 * cell] = (long) slot << 32 | slot;
        } else {
            orders.setNext(tail, slot);
            levels[2 * cell] = ends & ~LOW | slot;
        }
        levels[2 * cell + 1] = ahead + orders.left(slot);
        return ahead;
    }

    void remove(int slot) {
        long rank = rank(orders.price(slot));
        int cell = cell(rank);
        int previous = orders.previous(slot);
        int next = orders.next(slot);
        levels[2 * cell + 1] -= orders.left(slot);
        if (previous == 0 && next == 0) {
            close(rank, cell);
            return;
        }
        if (previous == 0) {
            orders.setPrevious(next, 0);
            levels[2 * cell] = levels[2 * cell] & LOW | (long) next << 32;
            return;
        }
        orders.setNext(previous, next);
        if (next == 0) {
            levels[2 * cell] = levels[2 * cell] & ~LOW | previous;
        } else {
            orders.setPrevious(next, previous);
        }
    }

    /// Takes lots off an order that keeps its place.
    void reduce(int slot, long lots) {
        orders.setLeft(slot, orders.left(slot) - lots);
        levels[2 * cell(rank(orders.price(slot))) + 1] -= lots;
    }

    /// Lots before an order at its price.
    long ahead(int slot) {
        long lots = 0;
        for (int each = orders.previous(slot); each != 0; each = orders.previous(each)) {
            lots += orders.left(each);
        }
        return lots;
    }

    /// The first order at an occupied rank.
    int firstAt(long rank) {
        return head(cell(rank));
    }

    /// The next occupied rank behind an occupied one, or [#NONE].
    long rankAfter(long rank) {
        if (isNear(rank)) {
            long next = nearFrom(rank + 1);
            if (isNear(next)) {
                return next;
            }
            return far.isEmpty() ? NONE : far.rank(0);
        }
        int index = far.find(rank) + 1;
        return index == far.size() ? NONE : far.rank(index);
    }

    List<BookLevel> levels() {
        List<BookLevel> found = new ArrayList<>();
        for (long rank = best; rank != NONE; rank = rankAfter(rank)) {
            found.add(new BookLevel(sign * rank, levels[2 * cell(rank) + 1]));
        }
        return found;
    }

    private int head(int cell) {
        return (int) (levels[2 * cell] >>> 32);
    }

    private boolean isNear(long rank) {
        return ((rank - anchor) & ~(long) mask) == 0;
    }

    private int cell(long rank) {
        return isNear(rank) ? (int) rank & mask : far.cell(far.find(rank));
    }

    /// The first occupied rank of the ring from `rank` on; past the window if there is none.
    private long nearFrom(long rank) {
        int place = (int) rank & mask;
        return rank + ((occupied.from(place) - place) & mask);
    }

    private int openCell(long rank) {
        if (isNear(rank)) {
            return openNear(rank);
        }
        if (near == 0) {
            anchor = rank - window / 4;
        } else if (rank < anchor || best - anchor > window / 2) {
            slide(Math.min(rank, best) - window / 4);
        }
        return isNear(rank) ? openNear(rank) : openFar(rank);
    }

    private int openNear(long rank) {
        int cell = (int) rank & mask;
        if (levels[2 * cell] == 0) {
            occupied.set(cell);
            near++;
            best = Math.min(best, rank);
        }
        return cell;
    }

    private int openFar(long rank) {
        int index = far.find(rank);
        if (index >= 0) {
            return far.cell(index);
        }
        int cell = takeCell();
        far.add(rank, cell);
        return cell;
    }

    private void close(long rank, int cell) {
        levels[2 * cell] = 0;
        if (!isNear(rank)) {
            far.remove(far.find(rank));
            giveCell(cell);
            return;
        }
        occupied.clear(cell);
        near--;
        if (rank == best) {
            best = near > 0 ? nearFrom(rank) : far.isEmpty() ? NONE : refill();
        }
    }

    /// Moves the empty window to what waits behind it.
    private long refill() {
        long first = far.rank(0);
        slide(first - window / 4);
        return first;
    }

    private void slide(long to) {
        long end = to + window;
        long rank = best;
        for (int left = near; left > 0; left--) {
            long next = left > 1 ? nearFrom(rank + 1) : NONE;
            if (rank >= end) {
                sendFar(rank);
            }
            rank = next;
        }
        anchor = to;
        int admitted = 0;
        while (admitted < far.size() && far.rank(admitted) < end) {
            admit(far.rank(admitted), far.cell(admitted));
            admitted++;
        }
        far.removeFirst(admitted);
    }

    private void sendFar(long rank) {
        int place = (int) rank & mask;
        int cell = takeCell();
        move(place, cell);
        occupied.clear(place);
        near--;
        far.add(rank, cell);
    }

    private void admit(long rank, int cell) {
        int place = (int) rank & mask;
        move(cell, place);
        occupied.set(place);
        near++;
        giveCell(cell);
    }

    private void move(int from, int to) {
        levels[2 * to] = levels[2 * from];
        levels[2 * to + 1] = levels[2 * from + 1];
        levels[2 * from] = 0;
        levels[2 * from + 1] = 0;
    }

    private int takeCell() {
        if (freeCell != 0) {
            int cell = freeCell;
            freeCell = (int) levels[2 * cell];
            levels[2 * cell] = 0;
            return cell;
        }
        if (2 * nextCell + 2 > levels.length) {
            levels = Arrays.copyOf(levels, levels.length + levels.length / 2);
        }
        return nextCell++;
    }

    private void giveCell(int cell) {
        levels[2 * cell] = freeCell;
        freeCell = cell;
    }
}
