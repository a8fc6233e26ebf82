// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Double-entry balances. Every entry adds up to zero in each currency, and so does the whole
/// ledger; both are checked at every entry, and an unbalanced one is a defect that changes nothing.
public final class Ledger {

    private record Account(BotId owner, AccountKind kind, Asset currency)
            implements Comparable<Account> {
        private static final Comparator<Account> ORDER =
                Comparator.comparing(Account::owner)
                        .thenComparing(Account::kind)
                        .thenComparing(Account::currency);

        @Override
        public int compareTo(Account other) {
            return ORDER.compare(this, other);
        }
    }

    private record Total(AccountKind kind, Asset currency) implements Comparable<Total> {
        private static final Comparator<Total> ORDER =
                Comparator.comparing(Total::kind).thenComparing(Total::currency);

        @Override
        public int compareTo(Total other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<Account, Money> balances = new TreeMap<>();
    private final TreeMap<Total, Money> totals = new TreeMap<>();
    private long entries;

    /// Books `postings` as the next entry.
    public LedgerEntry book(
            LedgerEntry.Kind kind, String reference, Instant time, List<Posting> postings) {
        Checks.require(!postings.isEmpty(), "postings", "must not be empty in entry", reference);
        sums(postings).values().forEach(sum -> requireZero(reference, sum));
        postings.forEach(this::add);
        entries++;
        sums(postings).keySet().forEach(currency -> requireZero(reference, sum(currency)));
        return new LedgerEntry(entries, kind, reference, time, postings);
    }

    /// The balance of one owner's account.
    public Money balance(BotId owner, AccountKind kind, Asset currency) {
        return balances.getOrDefault(new Account(owner, kind, currency), Money.zero(currency));
    }

    /// The balance over all owners.
    public Money balance(AccountKind kind, Asset currency) {
        return totals.getOrDefault(new Total(kind, currency), Money.zero(currency));
    }

    /// What is owned of each currency and coin: CASH and HOLDINGS over all owners.
    public SortedMap<Asset, Money> owned() {
        SortedMap<Asset, Money> owned = new TreeMap<>();
        totals.forEach((total, amount) -> {
            if (total.kind().isOwned()) {
                owned.merge(total.currency(), amount, Money::plus);
            }
        });
        return owned;
    }

    /// Entries so far.
    public long entries() {
        return entries;
    }

    private void add(Posting posting) {
        Money amount = posting.amount();
        balances.merge(
                new Account(posting.owner(), posting.account(), amount.currency()),
                amount,
                Money::plus);
        totals.merge(new Total(posting.account(), amount.currency()), amount, Money::plus);
    }

    private Money sum(Asset currency) {
        Money sum = Money.zero(currency);
        for (AccountKind kind : AccountKind.values()) {
            sum = sum.plus(balance(kind, currency));
        }
        return sum;
    }

    private static SortedMap<Asset, Money> sums(List<Posting> postings) {
        SortedMap<Asset, Money> sums = new TreeMap<>();
        postings.forEach(
                posting -> sums.merge(posting.amount().currency(), posting.amount(), Money::plus));
        return sums;
    }

    private static void requireZero(String reference, Money sum) {
        if (!sum.isZero()) {
            throw new IllegalStateException("entry " + reference + " is off balance by " + sum);
        }
    }
}
