// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.DatabaseConfig;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimedetection.store.BarStore;
import dev.tradewind.regimedetection.store.ReadingStore;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.regime.RegimeClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a transaction that was rolled back would leave the engine ahead of the store,
/// and every later reading would differ from what the bars say.
class MarketIntakeIT {

    private static final Timeframe HOUR = Timeframe.ONE_HOUR;
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Instant OPEN = Instant.parse("2025-01-01T00:00:00Z");
    private static final String PREFIX = "regime_detection";

    @TempDir private Path folder;
    private final List<RegimeReading> heard = new ArrayList<>();
    private Database database;
    private MarketIntake intake;

    @BeforeEach
    void open() {
        database = Database.open(folder, new DatabaseConfig("test.db", Duration.ofSeconds(5), 2));
        database.migrate(RegimeClient.SERVICE);
        BarStore bars = new BarStore(PREFIX);
        intake =
                new MarketIntake(
                        new MarketIntake.Stores(
                                database,
                                bars,
                                new ReadingStore(PREFIX),
                                new EventFeed(database, PREFIX, new SystemTime())),
                        new EngineShelf(bars, RegimeEngine::tuned),
                        List.of((_, _, readings) -> heard.addAll(readings)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRolledBackInstantLeavesNoTrace() {
        for (int i = 0; i < 100; i++) {
            int index = i;
            if (i % 7 == 3) {
                assertThatThrownBy(() -> database.useTransaction(tx -> failAfter(tx, index)))
                        .isInstanceOf(IllegalStateException.class);
            }
            database.useTransaction(transaction -> handleInstant(transaction, index));
        }
        RegimeEngine undisturbed = RegimeEngine.tuned(HOUR);
        List<RegimeReading> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            expected.addAll(undisturbed.onInstant(closeOf(i), List.of(bar(i).closedBar())));
        }
        assertThat(heard).isEqualTo(expected);
    }

    @Test
    void ignoresEventsOfOtherKinds() {
        database.useTransaction(
                transaction -> intake.handle(transaction, event("pace_changed", "x")));
        assertThat(heard).isEmpty();
    }

    private void failAfter(Handle transaction, int index) {
        handleInstant(transaction, index);
        throw new IllegalStateException("the disk is full");
    }

    private void handleInstant(Handle transaction, int index) {
        intake.handle(transaction, event(BarClosed.TYPE, bar(index)));
        InstantClosed closed = new InstantClosed(HOUR, closeOf(index), List.of(BTC), List.of());
        intake.handle(transaction, event(InstantClosed.TYPE, closed));
    }

    private static FeedEvent event(String type, Object payload) {
        return new FeedEvent(
                1, type, "key", Json.readTree(Json.write(payload)), "correlation", "", OPEN);
    }

    private static BarClosed bar(int index) {
        Price open = Price.of(String.valueOf(100 + index % 9));
        Price close = Price.of(String.valueOf(100 + (index + 1) % 9));
        Price high = Price.of(String.valueOf(110 + index % 4));
        Bar bar =
                Bar.recorded(
                        OPEN.plus(Duration.ofHours(index)),
                        open,
                        high,
                        Price.of("99"),
                        close,
                        Quantity.of("1"));
        return new BarClosed(BTC, HOUR, bar, false);
    }

    private static Instant closeOf(int index) {
        return OPEN.plus(Duration.ofHours(index + 1));
    }
}
