// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.account;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The customer's balances and what open orders reserve of them. Balances are the sum of the
/// transfers, never negative, and a reservation never exceeds its balance. Owned by one thread.
public final class Account {

    private final Map<Asset, BigDecimal> totals = new TreeMap<>();
    private final Map<Asset, BigDecimal> reserved = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();

    /// An account with the history `transfers`, oldest first, and nothing reserved.
    public Account(List<Transfer> transfers) {
        transfers.forEach(this::book);
    }

    /// Moves an amount; zero moves nothing. The customer must have what leaves it.
    public void move(
            Instant time, Asset asset, BigDecimal amount, Book from, Book to, String reference) {
        if (amount.signum() != 0) {
            long number = transfers.size() + 1L;
            book(new Transfer(number, time, asset, amount, from, to, reference));
        }
    }

    /// Reserves an amount, which must be available.
    public void reserve(Asset asset, BigDecimal amount) {
        Checks.require(
                amount.compareTo(available(asset)) <= 0,
                "amount",
                "must not be above available " + available(asset) + ' ' + asset,
                amount);
        reserved.merge(asset, Checks.nonNegative("amount", amount), BigDecimal::add);
    }

    /// Gives back an amount that was reserved.
    public void release(Asset asset, BigDecimal amount) {
        BigDecimal left = amountOf(reserved, asset).subtract(amount);
        reserved.put(asset, Checks.nonNegative("reserved " + asset, left));
    }

    /// What a new order may use.
    public BigDecimal available(Asset asset) {
        return amountOf(totals, asset).subtract(amountOf(reserved, asset));
    }

    /// Every asset ever held, sorted.
    public List<VenueBalance> balances() {
        return totals.keySet().stream()
                .map(asset -> new VenueBalance(asset, available(asset), amountOf(reserved, asset)))
                .toList();
    }

    /// Every transfer with a number above `after`, oldest first.
    public List<Transfer> transfers(long after) {
        return List.copyOf(transfers.subList(Math.toIntExact(after), transfers.size()));
    }

    private void book(Transfer transfer) {
        Checks.require(
                transfer.number() == transfers.size() + 1L,
                "transfer number",
                "must be " + (transfers.size() + 1),
                transfer.number());
        if (transfer.to() == Book.CUSTOMER) {
            totals.merge(transfer.asset(), transfer.amount(), BigDecimal::add);
        }
        if (transfer.from() == Book.CUSTOMER) {
            BigDecimal left = amountOf(totals, transfer.asset()).subtract(transfer.amount());
            totals.put(transfer.asset(), Checks.nonNegative("balance", left));
        }
        transfers.add(transfer);
    }

    private static BigDecimal amountOf(Map<Asset, BigDecimal> amounts, Asset asset) {
        return amounts.getOrDefault(asset, BigDecimal.ZERO);
    }
}
