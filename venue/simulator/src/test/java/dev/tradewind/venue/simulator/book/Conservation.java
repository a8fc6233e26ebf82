// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps a book's orders in mind by what it hears and finds out whether the book agrees: nothing is
/// lost, nothing appears, queues stay in order.
public final class Conservation implements BookListener {

    private final Map<Long, Long> left = new LinkedHashMap<>();
    private final Map<Long, Long> done = new LinkedHashMap<>();
    private final Map<Long, Long> restedAt = new LinkedHashMap<>();
    private final Map<Long, Long> aheads = new LinkedHashMap<>();
    private final List<Long> accepted = new ArrayList<>();
    private long rests;

    /// Asserts all that must hold between commands.
    public void check(OrderBook book) {
        if (book.status().isMatching() && book.bestBid() != 0 && book.bestAsk() != 0) {
            assertThat(book.bestBid()).as("best bid").isLessThan(book.bestAsk());
        }
        assertThat(book.orders()).extracting(OpenOrder::order).doesNotHaveDuplicates();
        for (OpenOrder order : book.orders()) {
            assertThat(order.lots()).as("lots of %s", order).isPositive();
            assertThat(order.filled())
                    .as("filled of %s", order)
                    .isEqualTo(done.getOrDefault(order.order(), 0L));
            assertThat(accepted).as("open orders").contains(order.order());
        }
        assertThat(book.orders()).hasSameSizeAs(accepted);
        checkQueues(book, Side.BUY);
        checkQueues(book, Side.SELL);
    }

    private void checkQueues(OrderBook book, Side side) {
        Map<Long, Long> lots = new LinkedHashMap<>();
        long lastRest = 0;
        long lastPrice = 0;
        for (OpenOrder order : book.orders()) {
            if (order.side() != side || order.kind() == OrderKind.STOP_LIMIT) {
                continue;
            }
            long rest = restedAt.getOrDefault(order.order(), 0L);
            if (order.price() == lastPrice) {
                assertThat(rest).as("place of %s", order).isGreaterThan(lastRest);
            }
            long ahead = lots.getOrDefault(order.price(), 0L);
            assertThat(book.ahead(order.order())).as("ahead of %s", order).isEqualTo(ahead);
            assertThat(order.lots()).as("lots of %s", order).isEqualTo(left.get(order.order()));
            assertThat(ahead).isLessThanOrEqualTo(aheads.get(order.order()));
            lots.merge(order.price(), order.lots(), Long::sum);
            lastPrice = order.price();
            lastRest = rest;
        }
        assertThat(book.levels(side))
                .containsExactlyElementsOf(
                        lots.entrySet().stream()
                                .map(entry -> new BookLevel(entry.getKey(), entry.getValue()))
                                .toList());
    }

    @Override
    public void accepted(long order) {
        accepted.add(order);
    }

    @Override
    public void rested(long order, long lots, long ahead) {
        left.put(order, lots);
        restedAt.put(order, ++rests);
        aheads.put(order, ahead);
    }

    @Override
    public void traded(long maker, long taker, Side makerSide, long price, long lots) {
        take(maker, lots);
        left.computeIfPresent(taker, (_, before) -> before - lots);
        done.merge(maker, lots, Long::sum);
        done.merge(taker, lots, Long::sum);
    }

    @Override
    public void decremented(long maker, long taker, long price, long lots) {
        take(maker, lots);
        left.computeIfPresent(taker, (_, before) -> before - lots);
    }

    private void take(long maker, long lots) {
        assertThat(left.get(maker)).as("maker %d", maker).isGreaterThanOrEqualTo(lots);
        left.merge(maker, -lots, Long::sum);
    }

    @Override
    public void edited(long order, long price, long lots, boolean keptPriority) {
        left.computeIfPresent(order, (_, _) -> lots - done.getOrDefault(order, 0L));
        if (!keptPriority) {
            left.remove(order);
        }
    }

    @Override
    public void filled(long order) {
        end(order);
    }

    @Override
    public void cancelled(long order, CancelReason reason, long lots) {
        end(order);
    }

    @Override
    public void expired(long order, long lots) {
        end(order);
    }

    private void end(long order) {
        assertThat(accepted.remove(order)).as("order %d ends once", order).isTrue();
        left.remove(order);
        done.remove(order);
    }

    @Override
    public void rejected(long order, RejectReason reason) {}

    @Override
    public void refused(long order, RejectReason reason) {}

    @Override
    public void triggered(long order) {}
}
