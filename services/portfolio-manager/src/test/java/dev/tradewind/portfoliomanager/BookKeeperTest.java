// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import static dev.tradewind.portfoliomanager.Producers.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.DatabaseConfig;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.portfolio.PortfolioConfig;
import dev.tradewind.portfoliomanager.store.CloseStore;
import dev.tradewind.portfoliomanager.store.EquityStore;
import dev.tradewind.portfoliomanager.store.JournalStore;
import dev.tradewind.portfoliomanager.store.LedgerStore;
import dev.tradewind.portfoliomanager.view.Views;
import dev.tradewind.serviceapi.execution.AccountOpened;
import dev.tradewind.serviceapi.execution.AssetBalance;
import dev.tradewind.serviceapi.execution.ExecutionSettled;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a transaction that did not commit would leave the books with something that
/// never happened.
class BookKeeperTest {

    private static final String PREFIX = "portfolio_manager";

    @TempDir Path folder;

    private final Views views = new Views(10);

    @Test
    void forgetsWhatATransactionThatFailedHadBooked() {
        try (Database database = open()) {
            forgetsWhatFailed(database, keeper(database, views));
        }
    }

    private void forgetsWhatFailed(Database database, BookKeeper keeper) {
        assertThatThrownBy(() ->
                        database.useTransaction(transaction -> {
                            keeper.onExecution(transaction, opened());
                            throw new IllegalStateException("disk full");
                        }))
                .hasMessageContaining("disk full");
        assertThat(views.latest()).isEmpty();

        database.useTransaction(transaction -> keeper.onExecution(transaction, opened()));
        assertThat(views.latest().orElseThrow().snapshot().equity()).isEqualTo(Money.usd("1000"));
        assertThat(keeper.<Boolean>ask(engine -> engine.isOpen())).isTrue();
    }

    @Test
    void rebuildsTheSameBooksFromTheJournal() {
        try (Database database = open()) {
            tradeAnHour(database, keeper(database, views));
            Views again = new Views(10);
            assertThat(keeper(database, again).defect()).isEmpty();
            assertThat(again.asOf(hour(1))).isEqualTo(views.asOf(hour(1))).isPresent();
        }
    }

    private static void tradeAnHour(Database database, BookKeeper keeper) {
        database.useTransaction(transaction -> {
            keeper.onExecution(transaction, opened());
            keeper.onExecution(
                    transaction, event(ExecutionSettled.TYPE, new ExecutionSettled(hour(1))));
            keeper.onMarket(
                    transaction,
                    event(
                            InstantClosed.TYPE,
                            new InstantClosed(Timeframe.ONE_HOUR, hour(1), List.of(), List.of())));
        });
    }

    private Database open() {
        Database database =
                Database.open(folder, new DatabaseConfig("test.db", Duration.ofSeconds(5), 2));
        database.migrate("portfolio-manager");
        return database;
    }

    private static BookKeeper keeper(Database database, Views published) {
        return new BookKeeper(
                PortfolioConfig.defaults(),
                database,
                new BookKeeper.Stores(
                        new JournalStore(PREFIX),
                        new CloseStore(PREFIX),
                        new LedgerStore(PREFIX),
                        new EquityStore(PREFIX)),
                new EventFeed(database, PREFIX, new SystemTime()),
                published);
    }

    private static FeedEvent opened() {
        return event(
                AccountOpened.TYPE,
                new AccountOpened(
                        hour(0), List.of(new AssetBalance(Asset.USD, new BigDecimal("1000")))));
    }

    private static FeedEvent event(String type, Object payload) {
        return new FeedEvent(
                1, type, "k", Json.readTree(Json.write(payload)), "c", "", Instant.EPOCH);
    }
}
