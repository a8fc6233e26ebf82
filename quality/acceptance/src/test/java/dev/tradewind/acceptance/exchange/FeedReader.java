// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.VenueException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A reader of the order feed that keeps books of its own: what it had, and what every fill did to it.
final class FeedReader implements Runnable {

    private static final int PAGE = 500;

    final List<Fill> fills = new ArrayList<>();
    final SortedMap<String, Integer> accepted = new TreeMap<>();
    final SortedMap<Asset, BigDecimal> balances = new TreeMap<>();
    private final OrderFeed feed;
    private long cursor;

    FeedReader(OrderFeed feed, SortedMap<Asset, BigDecimal> opening) {
        this.feed = feed;
        balances.putAll(opening);
    }

    /// Reads until interrupted.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                boolean _ = read(Duration.ofSeconds(1));
            } catch (VenueException _) {
                assert !Thread.currentThread().isInterrupted() : "it is tried again";
            }
        }
    }

    /// Reads what there is to the end.
    void drain() {
        boolean isMore = true;
        while (isMore) {
            isMore = Traffic.insisting(() -> read(Duration.ZERO));
        }
    }

    private boolean read(Duration wait) {
        List<Numbered<OrderEvent>> events = feed.orderEvents(cursor, PAGE, wait);
        for (Numbered<OrderEvent> each : events) {
            if (each.sequence() <= cursor) {
                throw new AssertionError("told again: " + each);
            }
            cursor = each.sequence();
            switch (each.event()) {
                case OrderEvent.Accepted(var id, var _, var _) ->
                        accepted.merge(id.value(), 1, Integer::sum);
                case OrderEvent.Filled(Fill fill) -> book(fill);
                case OrderEvent.Cancelled _, OrderEvent.Expired _, OrderEvent.TimeAdvanced _ -> {}
            }
        }
        return !events.isEmpty();
    }

    private void book(Fill fill) {
        fills.add(fill);
        BigDecimal quantity = fill.quantity().value();
        BigDecimal value = fill.price().value().multiply(quantity);
        BigDecimal sign = BigDecimal.valueOf(fill.side() == Side.BUY ? 1 : -1);
        move(fill.symbol().base(), quantity.multiply(sign));
        move(fill.symbol().quote(), value.multiply(sign).negate().subtract(fill.fee().amount()));
    }

    private void move(Asset asset, BigDecimal amount) {
        balances.merge(asset, amount, BigDecimal::add);
    }
}
