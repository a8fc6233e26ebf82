// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import java.util.List;

/// Draws commands of every kind round a wandering price, many of them wrong; `spread` is how far from it
/// they lie. Two instances with one seed draw the same.
public final class RandomCommands {

    /// Owners of all commands, from this number on.
    public static final int FIRST_OWNER = 2;

    public static final int OWNERS = 4;

    private static final ProductStatus[] STATUSES = {
        ProductStatus.ONLINE,
        ProductStatus.ONLINE,
        ProductStatus.AUCTION,
        ProductStatus.LIMIT_ONLY,
        ProductStatus.POST_ONLY,
        ProductStatus.CANCEL_ONLY,
        ProductStatus.DISABLED
    };

    private final CounterRandom random;
    private final int spread;
    private final OrderTicket ticket = new OrderTicket();
    private long draws;
    private long time = 1;
    private long middle = 100_000;
    private int orders;

    public RandomCommands(long seed, int spread) {
        random = new CounterRandom(seed);
        this.spread = spread;
    }

    /// Gives the book one command.
    public void next(OrderBook book) {
        time += draw(3);
        middle += draw(5) - 2;
        int choice = draw(100);
        if (choice < 66) {
            place(book);
        } else if (choice < 69) {
            reduce(book);
        } else if (choice < 82) {
            book.cancel(known(), owner(), time);
        } else if (choice < 96) {
            edit(book);
        } else if (choice < 98) {
            book.advance(time + draw(20));
            time += 20;
        } else {
            book.changeStatus(STATUSES[draw(STATUSES.length)], time);
        }
    }

    private void place(OrderBook book) {
        Side side = draw(2) == 0 ? Side.BUY : Side.SELL;
        long lots = draw(40);
        ticket.of(draw(50) == 0 ? known() : ++orders, owner());
        switch (draw(12)) {
            case 0 -> ticket.market(side, lots);
            case 1 -> ticket.marketByQuote(Side.BUY, lots * middle + draw(200_000));
            case 2, 3 -> stop(side, lots);
            case 4 -> ticket.bracket(Side.SELL, middle + draw(spread), lots, middle - draw(spread));
            default -> limit(side, lots);
        }
        book.place(ticket, time);
    }

    private void limit(Side side, long lots) {
        ticket.limit(side, near(), lots);
        switch (draw(10)) {
            case 0 -> ticket.timeInForce(TimeInForce.IOC);
            case 1 -> ticket.timeInForce(TimeInForce.FOK);
            case 2, 3 -> ticket.until(time + draw(60));
            case 4, 5 -> ticket.postOnly();
            default -> ticket.timeInForce(TimeInForce.GTC);
        }
    }

    private void stop(Side side, long lots) {
        boolean rising = draw(2) == 0;
        long stop = rising ? middle + draw(spread) : middle - draw(spread);
        long limit = side == Side.BUY ? stop + draw(spread) : stop - draw(spread);
        ticket.stopLimit(side, limit, lots, stop, rising);
        if (draw(3) == 0) {
            ticket.until(time + draw(200));
        }
    }

    /// A part, or all, of an order that rests was filled elsewhere.
    private void reduce(OrderBook book) {
        book.advance(time);
        List<OpenOrder> resting =
                book.orders().stream().filter(each -> each.kind() == OrderKind.LIMIT).toList();
        if (!resting.isEmpty()) {
            OpenOrder order = resting.get(draw(resting.size()));
            book.reduce(order.order(), 1 + draw((int) order.lots()), time);
        }
    }

    private void edit(OrderBook book) {
        long order = known();
        OpenOrder open =
                book.orders().stream()
                        .filter(each -> each.order() == order)
                        .findFirst()
                        .orElse(null);
        if (open == null) {
            book.edit(OrderChange.limit(order, owner(), near(), draw(40)), time);
            return;
        }
        long size = open.lots() + open.filled();
        boolean moves = draw(2) == 0;
        long stop = open.stopPrice() == 0 ? 0 : open.stopPrice() + (moves ? draw(9) - 4 : 0);
        long price = moves ? open.price() + draw(9) - 4 : open.price();
        int owner = draw(8) == 0 ? owner() : open.owner();
        book.edit(new OrderChange(order, owner, price, size + draw(9) - 6, stop), time);
    }

    private long near() {
        return middle + draw(2 * spread + 1) - spread;
    }

    private long known() {
        return Math.max(1, orders - draw(60));
    }

    private int owner() {
        return FIRST_OWNER + draw(OWNERS);
    }

    private int draw(int bound) {
        return (int) (random.uniform(0, draws++) * bound);
    }
}
