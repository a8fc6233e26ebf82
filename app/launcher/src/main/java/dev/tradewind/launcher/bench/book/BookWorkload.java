// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import dev.tradewind.base.check.Checks;
import dev.tradewind.launcher.bench.quant.WorkloadRandom;

/// The commands of `book.mix`, one a row: limit orders round a wandering middle, cancels of orders that were placed
/// and perhaps filled, and a few market orders. Seeded, equal everywhere.
public final class BookWorkload {

    static final byte LIMIT = 0;
    static final byte CANCEL = 1;
    static final byte MARKET = 2;

    private static final long SEED = 11;
    private static final int FIRST_MIDDLE = 100_000;
    private static final int FEWEST = 1_000;
    private static final int MOST = 3_000;
    private static final double LIMIT_SHARE = 0.475;
    private static final double CANCEL_SHARE = 0.95;

    private final WorkloadRandom random = new WorkloadRandom(SEED);
    private final int[] known = new int[MOST + 1];
    private final byte[] kinds;
    private final boolean[] buys;
    private final boolean[] buysByOrder;
    private final int[] orders;
    private final int[] prices;
    private final int[] sizes;
    private int knownCount;
    private int middle = FIRST_MIDDLE;
    private int nextOrder = 1;

    /// The first `commands` of the mix.
    public BookWorkload(int commands) {
        kinds = new byte[Checks.positive("commands", commands)];
        buys = new boolean[commands];
        buysByOrder = new boolean[commands + 1];
        orders = new int[commands];
        prices = new int[commands];
        sizes = new int[commands];
        for (int row = 0; row < commands; row++) {
            draw(row);
        }
    }

    int commands() {
        return kinds.length;
    }

    byte kind(int row) {
        return kinds[row];
    }

    /// Side of the order that a row places or cancels.
    boolean isBuy(int row) {
        return buys[row];
    }

    int order(int row) {
        return orders[row];
    }

    int price(int row) {
        return prices[row];
    }

    int size(int row) {
        return sizes[row];
    }

    private void draw(int row) {
        if (random.uniform() < 1.0 / 16) {
            middle += random.uniform() < 0.5 ? -1 : 1;
        }
        double share = share();
        if (share < LIMIT_SHARE) {
            limit(row);
        } else if (share < CANCEL_SHARE) {
            cancel(row);
        } else {
            kinds[row] = MARKET;
            buys[row] = random.uniform() < 0.5;
            orders[row] = nextOrder++;
            sizes[row] = 1 + random.below(200);
        }
    }

    /// Too few known orders ask for a limit order, too many allow none.
    private double share() {
        double share = random.uniform();
        if (knownCount < FEWEST) {
            return 0;
        }
        return knownCount >= MOST && share < LIMIT_SHARE ? LIMIT_SHARE : share;
    }

    private void limit(int row) {
        kinds[row] = LIMIT;
        buys[row] = random.uniform() < 0.5;
        int distance = (int) Math.floor(-10 * StrictMath.log(1 - random.uniform())) - 1;
        prices[row] = buys[row] ? middle - distance : middle + distance;
        sizes[row] = 1 + random.below(100);
        orders[row] = nextOrder;
        buysByOrder[nextOrder] = buys[row];
        known[knownCount++] = nextOrder++;
    }

    private void cancel(int row) {
        kinds[row] = CANCEL;
        int index = random.below(knownCount);
        orders[row] = known[index];
        buys[row] = buysByOrder[orders[row]];
        known[index] = known[--knownCount];
    }
}
