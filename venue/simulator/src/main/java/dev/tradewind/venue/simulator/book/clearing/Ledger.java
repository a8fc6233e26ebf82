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

    /// Everybody who is no customer: pays in, and takes the other side of what is not traded in a book.
    public static final int OUTSIDE = 0;

    /// The venue's earnings.
    public static final int FEES = 1;

    private static final int FIRST_CUSTOMER = 2;

    private final List<Asset> assets;
    private final int[] decimals;

    /// By party and asset, two numbers each: what it has, and what of that it holds.
    private final WideAmounts accounts = new WideAmounts(0);

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
        open();
        open();
    }

    /// Opens an empty account and answers its owner's number.
    public int open() {
        parties++;
        accounts.grow(2 * parties * assets.size());
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
        move(OUTSIDE, owner, asset, Checks.positive("amount", amount));
    }

    /// Moves an amount (>= 0) from one party to another, which must have it unless it is the outside.
    public void move(int from, int to, Asset asset, BigDecimal amount) {
        int number = number(asset);
        BigDecimal units = Checks.nonNegative("amount", amount).movePointRight(decimals[number]);
        BigDecimal[] parts = units.divideAndRemainder(BigDecimal.valueOf(MILLION_TO_THE_THIRD));
        move(from, to, number, parts[0].longValueExact(), MILLION_TO_THE_THIRD);
        move(from, to, number, parts[1].longValueExact(), 1);
    }

    private void move(int from, int to, int asset, long amount, long factor) {
        post(from, asset, amount, -factor);
        post(to, asset, amount, factor);
    }

    /// What a customer has of an asset.
    public VenueBalance balance(int owner, Asset asset) {
        int index = index(owner, number(asset));
        BigDecimal held = decimal(index + 1, number(asset));
        return new VenueBalance(asset, decimal(index, number(asset)).subtract(held), held);
    }

    /// What the venue earned.
    public BigDecimal fees(Asset asset) {
        return decimal(index(FEES, number(asset)), number(asset));
    }

    /// Everything of an asset over all parties, the outside included: always zero.
    public BigDecimal sum(Asset asset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int party = 0; party < parties; party++) {
            sum = sum.add(decimal(index(party, number(asset)), number(asset)));
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
        return accounts.covers(index, index + 1, amount, factor);
    }

    /// Holds `amount × factor` units more; a negative factor releases them.
    void hold(int owner, int asset, long amount, long factor) {
        accounts.add(index(owner, asset) + 1, amount, factor);
    }

    /// Adds `amount × factor` units to a party; what a transaction adds must sum to zero. Only the
    /// outside may owe.
    void post(int party, int asset, long amount, long factor) {
        int index = index(party, asset);
        accounts.add(index, amount, factor);
        if (party != OUTSIDE && accounts.isNegative(index)) {
            throw new IllegalStateException(
                    "account %d has less than it pays of %s".formatted(party, assets.get(asset)));
        }
    }

    private int index(int party, int asset) {
        return 2 * (party * decimals.length + asset);
    }

    private BigDecimal decimal(int index, int asset) {
        return new BigDecimal(accounts.value(index), decimals[asset]);
    }
}
