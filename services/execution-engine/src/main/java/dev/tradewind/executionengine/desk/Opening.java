// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.reconciliation.ExpectedBalances;
import dev.tradewind.executionengine.store.ExecutionStore;
import dev.tradewind.executionengine.store.StoredBooks.Progress;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.money.Asset;
import dev.tradewind.serviceapi.execution.AccountOpened;
import dev.tradewind.serviceapi.execution.AssetBalance;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venueconnection.TradingAccess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be done before the first command is taken: read the venue's terms, open the account if
/// it is new, apply the stream to its end, look into orders of open fate, and compare with the
/// venue. Until the venue answers it is tried again. Commands wait outside meanwhile.
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final TradingAccess venue;
    private final Terms terms;
    private final Mailbox<DeskBooks> books;
    private final ExecutionStore store;
    private final EventFeed feed;
    private final SystemTime time;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String waitsFor = "the venue";

    Opening(
            TradingAccess venue,
            Terms terms,
            Mailbox<DeskBooks> books,
            ExecutionStore store,
            EventFeed feed,
            SystemTime time) {
        this.venue = venue;
        this.terms = terms;
        this.books = books;
        this.store = store;
        this.feed = feed;
        this.time = time;
    }

    /// What keeps commands out, empty once they are taken.
    public Optional<String> obstacle() {
        return done.getCount() == 0 ? Optional.empty() : Optional.of(waitsFor);
    }

    /// Waits until commands are taken; false if interrupted before.
    boolean await() {
        try {
            done.await();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Opens, however long the venue takes to answer.
    void run(VenueListener listener, UnknownOrders unknown, Reconciler reconciler) {
        while (done.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            try {
                open(listener, unknown, reconciler);
                done.countDown();
            } catch (VenueException problem) {
                waitsFor = "the venue: " + problem.getMessage();
                time.pause(PAUSE);
            }
        }
    }

    private void open(VenueListener listener, UnknownOrders unknown, Reconciler reconciler) {
        VenueTerms read = terms.read();
        List<AssetBalance> balances =
                venue.orders().balances().stream()
                        .map(each -> new AssetBalance(each.asset(), each.total()))
                        .toList();
        Instant now = venue.market().status().time();
        Object opened =
                books.ask(desk ->
                        desk.change(transaction -> {
                            desk.engine().terms(read);
                            openAccount(desk, transaction, balances, now);
                            return Boolean.TRUE;
                        }));
        assert opened != null;
        int applied = listener.drain();
        List<String> resolved = unknown.sweep();
        ReconciliationAnswer report = reconciler.run(ReconciliationTrigger.START, resolved);
        LOG.atInfo()
                .addKeyValue("events", applied)
                .addKeyValue("resolved", resolved)
                .addKeyValue("differences", report.differences().size())
                .addKeyValue("market_time", report.marketTime())
                .log("desk_opened");
    }

    private void openAccount(
            DeskBooks desk, Handle transaction, List<AssetBalance> balances, Instant now) {
        if (desk.progress().isPresent()) {
            return;
        }
        TreeMap<Asset, BigDecimal> totals = new TreeMap<>();
        for (AssetBalance balance : balances) {
            store.addOpening(transaction, balance);
            totals.put(balance.asset(), balance.total());
        }
        desk.open(ExpectedBalances.opening(totals));
        desk.progress(transaction, new Progress(0, now));
        feed.append(transaction, AccountOpened.TYPE, "account", new AccountOpened(now, balances));
    }
}
