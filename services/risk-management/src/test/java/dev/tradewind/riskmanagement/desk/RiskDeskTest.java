// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.base.result.Answer;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.DatabaseConfig;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.risk.KillSwitch;
import dev.tradewind.risk.RiskEngine;
import dev.tradewind.risk.RiskState;
import dev.tradewind.risk.history.CloseHistory;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.riskmanagement.store.AlertStore;
import dev.tradewind.riskmanagement.store.EngineStore;
import dev.tradewind.riskmanagement.store.LimitStore;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, risk management would remember a grant or a halt that was never stored, or
/// forget one that was.
class RiskDeskTest {

    private static final String PREFIX = "risk_management";
    private static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    private static final Answer<MarketReturns> MARKET = Answer.of(calmMarket().at(T0));

    @TempDir Path folder;

    @Test
    void forgetsADecisionThatWasNotStored() {
        try (Database database = open()) {
            RiskDesk desk = desk(database);
            assertThatThrownBy(() ->
                            database.useTransaction(_ -> {
                                assertThat(desk.decide(buy(), portfolio(), MARKET)).isNotNull();
                                throw new IllegalStateException("disk full");
                            }))
                    .hasMessageContaining("disk full");

            assertThat(desk.<Integer>ask(engine -> engine.state().grants().size())).isZero();
            assertThat(desk.decide(buy(), portfolio(), MARKET))
                    .isInstanceOf(RiskDecision.Approved.class);
            assertThat(desk.<Integer>ask(engine -> engine.state().grants().size())).isOne();
        }
    }

    @Test
    void bringsBackEverythingAfterARestart() {
        try (Database database = open()) {
            RiskDesk before = desk(database);
            RiskDecision decision = before.decide(buy(), portfolio(), MARKET);
            before.halt(new OperatorCommand("ann", "drill"));

            RiskDesk after = desk(database);

            assertThat(after.killSwitch()).isEqualTo(KillSwitch.HALTED);
            assertThat(after.decide(buy(), portfolio(), MARKET)).isEqualTo(decision);
            RiskState remembered = before.ask(RiskEngine::state);
            assertThat(after.<RiskState>ask(RiskEngine::state)).isEqualTo(remembered);
        }
    }

    /// Two months in which nothing moves.
    private static CloseHistory calmMarket() {
        CloseHistory history = new CloseHistory();
        for (int day = 70; day > 0; day--) {
            Price price = Price.of(day % 2 == 0 ? "100" : "100.1");
            Bar bar =
                    Bar.recorded(
                            T0.minus(Duration.ofDays(day)),
                            price,
                            price,
                            price,
                            price,
                            Quantity.of("1000000"));
            history.add(new ClosedBar(BTC, Timeframe.ONE_DAY, bar));
        }
        return history;
    }

    private Database open() {
        Database database =
                Database.open(folder, new DatabaseConfig("test.db", Duration.ofSeconds(5), 2));
        database.migrate("risk-management");
        return database;
    }

    private RiskDesk desk(Database database) {
        return new RiskDesk(
                new RiskDesk.Stores(
                        database,
                        new EventFeed(database, PREFIX, new SystemTime()),
                        new EngineStore(PREFIX),
                        new LimitStore(PREFIX),
                        new AlertStore(PREFIX)),
                grant -> grant.signed("signed"),
                new HaltFile(folder),
                new SystemTime(),
                List.of(BTC));
    }

    private static TradeRequest buy() {
        return new TradeRequest(
                "r1",
                T0,
                BTC,
                Side.BUY,
                Quantity.of("1"),
                Price.of("100"),
                Urgency.NORMAL,
                Regime.TRENDING,
                T0,
                List.of(new BotId("bot")));
    }

    private static Answer<PortfolioSnapshot> portfolio() {
        Money equity = Money.usd("50000");
        return Answer.of(
                new PortfolioSnapshot(
                        T0,
                        Asset.USD,
                        equity,
                        equity,
                        equity,
                        BigDecimal.ZERO,
                        equity,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
