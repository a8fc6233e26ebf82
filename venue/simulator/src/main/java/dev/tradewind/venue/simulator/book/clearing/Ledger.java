// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The venue's books: what each customer has and what its open orders hold of it, what the outside
/// paid in, what the venue earned in fees. Every movement leaves one party and reaches another, so
/// that each asset sums to zero over all of them. No customer's balance is ever negative, and none
/// holds more than it has. Owned by one thread.
public final class Ledger {

    /// Decimals of a fee rate: rates are whole parts per million.
    static final int RATE_DECIMALS = 6;

    private static final long MILLION_TO_THE_THIRD = 1_000_000_000_000_000_000L;
    private static final int OUTSIDE = 0;
    static final int FEES = 1;
    private static final int FIRST_CUSTOMER = 2;

    private final List<Asset> assets;
    private final int[] decimals;
    private final WideAmounts totals;
    private final WideAmounts holds;
    private int parties;

    /// A ledger for the assets of these products.
    public Ledger(List<Instrument> instruments) {
        Map<Asset, Integer> scales = new TreeMap<>();
        for (Instrument each : instruments) {
            int lot = each.lotSize().value().scale();
            int value = each.tickSize().value().scale() + lot;
            scales.merge(each.symbol().base(), lot, Math::max);
            scales.merge(each.symbol().quote(), value + RATE_DECIMALS, Math::max);
        }
        assets = List.copyOf(scales.keySet());
        decimals = scales.values().stream().mapToInt(Integer::intValue).toArray();
        totals = new WideAmounts(0);
        holds = new WideAmounts(0);
        open();
        open();
    }

    /// Opens an empty account and answers its owner's number.
    public int open() {
        parties++;
        totals.grow(parties * assets.size());
        holds.grow(parties * assets.size());
        return parties - 1;
    }

    /// Requires the number of a customer.
    void requireCustomer(int owner) {
        if (owner < FIRST_CUSTOMER || owner >= parties) {
            throw new IllegalArgumentException("owner must have an account: " + owner);
        }
    }

    /// Pays an amount (> 0) in from outside.
    public void deposit(int owner, Asset asset, BigDecimal amount) {
        requireCustomer(owner);
        BigDecimal units =
                Checks.positive("amount", amount).movePointRight(decimals[number(asset)]);
        BigDecimal[] parts = units.divideAndRemainder(BigDecimal.valueOf(MILLION_TO_THE_THIRD));
        move(OUTSIDE, owner, number(asset), parts[0].longValueExact(), MILLION_TO_THE_THIRD);
        move(OUTSIDE, owner, number(asset), parts[1].longValueExact(), 1);
    }

    /// What a customer has of an asset.
    public VenueBalance balance(int owner, Asset asset) {
        int index = index(owner, number(asset));
        BigDecimal held = decimal(holds, index, number(asset));
        return new VenueBalance(asset, decimal(totals, index, number(asset)).subtract(held), held);
    }

    /// What the venue earned.
    public BigDecimal fees(Asset asset) {
        return decimal(totals, index(FEES, number(asset)), number(asset));
    }

    /// Everything of an asset over all parties, the outside included: always zero.
    public BigDecimal sum(Asset asset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int party = 0; party < parties; party++) {
            sum = sum.add(decimal(totals, index(party, number(asset)), number(asset)));
        }
        return sum;
    }

    /// The number of an asset, which must be known.
    int number(Asset asset) {
        int number = assets.indexOf(asset);
        Checks.require(number >= 0, "asset", "must be one of " + assets, asset);
        return number;
    }

    /// The smallest unit of an asset.
    BigDecimal unit(int asset) {
        return BigDecimal.ONE.movePointLeft(decimals[asset]);
    }

    /// Whether `amount × factor` units are available.
    boolean isAvailable(int owner, int asset, long amount, long factor) {
        int index = index(owner, asset);
        return totals.covers(index, amount, factor, holds, index);
    }

    void hold(int owner, int asset, long amount, long factor) {
        holds.add(index(owner, asset), amount, factor);
    }

    void release(int owner, int asset, long amount, long factor) {
        holds.subtract(index(owner, asset), amount, factor);
    }

    void move(int from, int to, int asset, long amount, long factor) {
        int paying = index(from, asset);
        totals.subtract(paying, amount, factor);
        totals.add(index(to, asset), amount, factor);
        if (from != OUTSIDE && totals.isNegative(paying)) {
            throw new IllegalStateException(
                    "account %d has less than it pays of %s".formatted(from, assets.get(asset)));
        }
    }

    private int index(int party, int asset) {
        return party * assets.size() + asset;
    }

    private BigDecimal decimal(WideAmounts amounts, int index, int asset) {
        return new BigDecimal(amounts.value(index), decimals[asset]);
    }
}
