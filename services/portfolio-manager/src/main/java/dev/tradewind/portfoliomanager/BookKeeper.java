// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.TryAgainException;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfolio.PortfolioEngine;
import dev.tradewind.portfoliomanager.store.BookInput;
import dev.tradewind.portfoliomanager.store.CloseStore;
import dev.tradewind.portfoliomanager.store.EquityStore;
import dev.tradewind.portfoliomanager.store.JournalStore;
import dev.tradewind.portfoliomanager.store.LedgerStore;
import dev.tradewind.portfoliomanager.view.PortfolioView;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.portfolio.SnapshotTaken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the books in step with their journal. Everything that touches them runs in a writing
/// transaction of the store, so one thread at a time does; the input is journalled in the
/// transaction of its effects. When a transaction did not commit, the books are ahead of the
/// journal and are rebuilt from it before the next use.
///
/// An input the books refuse is a defect somewhere: nothing later is booked, the service is not
/// ready, and no further snapshot appears, which stops new exposure.
final class BookKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(BookKeeper.class);

    private final PortfolioConfig config;
    private final Database database;
    private final JournalStore journal;
    private final CloseStore closes;
    private final LedgerStore ledger;
    private final EquityStore equity;
    private final EventFeed feed;
    private final Views views;
    private Books books;
    private final Refusal executionRefusal = new Refusal();
    private final Refusal marketRefusal = new Refusal();

    /// The tables the books write.
    record Stores(
            JournalStore journal, CloseStore closes, LedgerStore ledger, EquityStore equity) {}

    /// Why an input of one feed stays refused; what the other feed brings does not mend it.
    private static final class Refusal {
        private volatile Optional<String> reason = Optional.empty();
    }

    BookKeeper(
            PortfolioConfig config, Database database, Stores stores, EventFeed feed, Views views) {
        this.config = config;
        this.database = database;
        this.journal = stores.journal();
        this.closes = stores.closes();
        this.ledger = stores.ledger();
        this.equity = stores.equity();
        this.feed = feed;
        this.views = views;
        this.books = database.read(this::rebuilt);
    }

    /// Why nothing is booked any more, empty while all is well.
    Optional<String> defect() {
        return executionRefusal.reason.or(() -> marketRefusal.reason);
    }

    /// Takes an event of execution's feed.
    void onExecution(Handle transaction, FeedEvent event) {
        ExecutionEvents.input(event).ifPresent(input -> take(transaction, input, executionRefusal));
    }

    /// Takes an event of the market's feed.
    void onMarket(Handle transaction, FeedEvent event) {
        switch (event.type()) {
            case BarClosed.TYPE -> {
                BarClosed bar = event.payload(BarClosed.class);
                closes.keep(
                        transaction, bar.symbol(), bar.closedBar().closeTime(), bar.bar().close());
            }
            case InstantClosed.TYPE -> onInstant(transaction, event.payload(InstantClosed.class));
            default -> LOG.atDebug().addKeyValue("type", event.type()).log("market_event_ignored");
        }
    }

    /// Runs `question` on the engine; it must not change it.
    <T> T ask(Function<PortfolioEngine, T> question) {
        return database.inTransaction(transaction -> {
            catchUp(transaction);
            return question.apply(books.engine());
        });
    }

    private void onInstant(Handle transaction, InstantClosed event) {
        catchUp(transaction);
        Instant closed = books.closed();
        if (closed != null && !event.instant().isAfter(closed)) {
            return;
        }
        SortedMap<Symbol, Price> prices = closes.upTo(transaction, event.closed(), event.instant());
        take(transaction, new BookInput.Closed(event.instant(), prices), marketRefusal);
    }

    private void take(Handle transaction, BookInput input, Refusal refusal) {
        catchUp(transaction);
        try {
            List<BookEffect> effects = books.apply(input);
            journal.append(transaction, books.inputs(), input);
            effects.forEach(effect -> keep(transaction, effect));
            refusal.reason = Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            fail(input, refused, refusal);
        }
    }

    private void fail(BookInput input, RuntimeException refused, Refusal refusal) {
        refusal.reason = Optional.of(String.valueOf(refused.getMessage()));
        LOG.atError().addKeyValue("input", input).setCause(refused).log("books_refuse_input");
        throw new TryAgainException("the books refuse an input: " + refused.getMessage());
    }

    private void keep(Handle transaction, BookEffect effect) {
        switch (effect) {
            case BookEffect.Booked(var entry) -> ledger.append(transaction, entry);
            case BookEffect.Valued(EquityPoint point, PortfolioSnapshot snapshot) -> {
                equity.keep(transaction, point);
                feed.append(transaction, SnapshotTaken.TYPE, "portfolio", summary(snapshot));
                PortfolioView view = view(books.engine(), point, snapshot);
                database.afterCommit(() -> views.publish(view));
            }
        }
    }

    private void catchUp(Handle transaction) {
        if (journal.last(transaction) != books.inputs()) {
            books = rebuilt(transaction);
        }
    }

    private Books rebuilt(Handle handle) {
        Books fresh = new Books(config);
        journal.replay(
                handle,
                input -> {
                    for (BookEffect effect : fresh.apply(input)) {
                        if (effect instanceof BookEffect.Valued(var point, var snapshot)) {
                            views.publish(view(fresh.engine(), point, snapshot));
                        }
                    }
                });
        return fresh;
    }

    private static PortfolioView view(
            PortfolioEngine engine, EquityPoint point, PortfolioSnapshot snapshot) {
        return new PortfolioView(
                point, snapshot, balances(engine), engine.attribution(), engine.feesAvoided());
    }

    private static List<Money> balances(PortfolioEngine engine) {
        return engine.balances().values().stream().filter(amount -> !amount.isZero()).toList();
    }

    private static SnapshotTaken summary(PortfolioSnapshot snapshot) {
        return new SnapshotTaken(
                snapshot.asOf(),
                snapshot.equity(),
                snapshot.cash(),
                snapshot.peakEquity(),
                snapshot.drawdownFraction(),
                snapshot.equityDayAgo());
    }
}
