// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.venue.simulator.book.fast.OrderIndex;
import java.util.Arrays;

/// What clearing must know of each open order, one slot of eight numbers each; slot 0 is no order.
final class ClearedOrders {

    private static final int WIDTH = 8;
    private static final int ID = 0;
    private static final int OWNER = 1;
    private static final int PRICE = 2;
    private static final int LEFT = 3;
    private static final int FILLED = 4;
    private static final int RATES = 5;
    private static final int HOLD_RATE = 6;
    private static final int FORM = 7;
    private static final int BUY = 1;
    private static final int BUDGET = 2;

    private final OrderIndex index;
    private long[] cells;
    private int used = 1;
    private int free;

    ClearedOrders(int capacity) {
        index = new OrderIndex(capacity);
        cells = new long[capacity * WIDTH];
    }

    int find(long id) {
        return index.find(id);
    }

    int open(long id, int owner, boolean buys, boolean hasBudget) {
        int slot = free;
        if (slot == 0) {
            slot = fresh();
        } else {
            free = (int) cells[slot * WIDTH + ID];
        }
        int at = slot * WIDTH;
        cells[at + ID] = id;
        cells[at + OWNER] = owner;
        cells[at + FILLED] = 0;
        cells[at + FORM] = (buys ? BUY : 0) | (hasBudget ? BUDGET : 0);
        index.add(id, slot);
        return slot;
    }

    /// Forgets an open order; its slot may be read until the next one opens.
    int close(long id) {
        int slot = index.remove(id);
        cells[slot * WIDTH + ID] = free;
        free = slot;
        return slot;
    }

    private int fresh() {
        if ((used + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        return used++;
    }

    int owner(int slot) {
        return (int) cells[slot * WIDTH + OWNER];
    }

    boolean isBuy(int slot) {
        return (cells[slot * WIDTH + FORM] & BUY) != 0;
    }

    /// What the order holds for: `left` at `price`; for a budget, the budget at 1.
    void setHold(int slot, long price, long left) {
        cells[slot * WIDTH + PRICE] = price;
        cells[slot * WIDTH + LEFT] = left;
    }

    long price(int slot) {
        return cells[slot * WIDTH + PRICE];
    }

    long left(int slot) {
        return cells[slot * WIDTH + LEFT];
    }

    long filled(int slot) {
        return cells[slot * WIDTH + FILLED];
    }

    void addFilled(int slot, long lots) {
        cells[slot * WIDTH + FILLED] += lots;
    }

    /// Takes `lots` worth `value` off what the order holds for; answers in what it holds for.
    long consume(int slot, long lots, long value) {
        long amount = (cells[slot * WIDTH + FORM] & BUDGET) == 0 ? lots : value;
        cells[slot * WIDTH + LEFT] -= amount;
        return amount;
    }

    /// Fee rates in parts per million, fixed when the order came in.
    void setRates(int slot, long maker, long taker, long hold) {
        cells[slot * WIDTH + RATES] = maker << 32 | taker;
        cells[slot * WIDTH + HOLD_RATE] = hold;
    }

    long makerRate(int slot) {
        return cells[slot * WIDTH + RATES] >>> 32;
    }

    long takerRate(int slot) {
        return cells[slot * WIDTH + RATES] & 0xFFFF_FFFFL;
    }

    /// The rate that a purchase holds beside its notional.
    long holdRate(int slot) {
        return cells[slot * WIDTH + HOLD_RATE];
    }
}
