// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// Folds numbers into one, order included, with the finaliser of SplitMix64.
final class StateHash {

    private long value = 0x9E3779B97F4A7C15L;

    void add(long number) {
        long mixed = (value ^ number) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        value = mixed ^ (mixed >>> 31);
    }

    void add(OpenOrder order) {
        add(order.order());
        add(order.owner());
        add(order.side().ordinal());
        add(order.kind().ordinal());
        add(order.price());
        add(order.lots());
        add(order.filled());
        add(order.stopPrice());
        add((order.rising() ? 1 : 0) + (order.postOnly() ? 2 : 0));
        add(order.expiresAt());
    }

    long value() {
        return value;
    }
}
