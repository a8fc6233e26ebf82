// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import static dev.tradewind.portfoliomanager.Producers.BOT;
import static dev.tradewind.portfoliomanager.Producers.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.portfolio.AttributionAnswer;
import dev.tradewind.serviceapi.portfolio.BalancesAnswer;
import dev.tradewind.serviceapi.portfolio.EquityAnswer;
import dev.tradewind.serviceapi.portfolio.LedgerAnswer;
import dev.tradewind.serviceapi.portfolio.LotsAnswer;
import dev.tradewind.serviceapi.portfolio.PerformanceAnswer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the portfolio would not be exactly what was traded, as of the instant asked for,
/// through restarts.
class PortfolioManagerServiceIT {

    @TempDir Path folder;

    private final Producers producers = new Producers();

    @Test
    void answersAsOfEveryCloseWithWhatWasTradedUpToIt() {
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.closed("100", 1);
            tradeAnHour();

            PortfolioSnapshot first = snapshot(harness, 1);
            PortfolioSnapshot second = snapshot(harness, 2);

            assertThat(first.equity()).isEqualTo(Money.usd("10000"));
            assertThat(first.positions()).isEmpty();
            assertThat(second.equity()).isEqualTo(Money.usd("10019"));
            assertThat(second.botPosition(BOT, Producers.BTC).orElseThrow().quantity())
                    .isEqualTo(Quantity.of("1.5"));
            harness.await("acknowledgement", () -> producers.acknowledged().contains(hour(2)));
        }
    }

    @Test
    void neverShowsAnInstantWhatHappenedAfterIt() {
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.filled("f1", Side.BUY, "2", "100", 2);
            producers.settled(2);
            producers.filled("f2", Side.SELL, "2", "120", 3);
            producers.settled(3);
            for (int hour = 1; hour <= 3; hour++) {
                producers.closed("110", hour);
            }

            assertThat(snapshot(harness, 1).positions()).isEmpty();
            assertThat(snapshot(harness, 2).positions()).hasSize(1);
            assertThat(snapshot(harness, 3).positions()).isEmpty();
        }
    }

    @Test
    void saysNotYetRatherThanAnswerForAnOlderInstant() {
        try (ServiceHarness harness = start()) {
            assertThat(harness.get("/api/v1/positions").status()).isEqualTo(425);
            producers.opened("10000");
            producers.closed("100", 1);
            assertThat(snapshot(harness, 0).equity()).isEqualTo(Money.usd("10000"));

            HarnessReply early = ask(harness, hour(1), 50);
            assertThat(early.status()).isEqualTo(425);
            assertThat(early.json().path("code").asString()).isEqualTo("NOT_YET");

            producers.settled(1);
            assertThat(snapshot(harness, 1).asOf()).isEqualTo(hour(1));
            assertThat(ask(harness, hour(0).plusSeconds(1), 0).status()).isEqualTo(404);
            assertThat(harness.get("/api/v1/snapshot").status()).isEqualTo(400);
            assertThat(harness.get("/api/v1/snapshot?asOf=yesterday").status()).isEqualTo(400);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        PortfolioSnapshot before;
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.closed("100", 1);
            tradeAnHour();
            before = snapshot(harness, 2);
        }
        try (ServiceHarness harness = start()) {
            assertThat(snapshot(harness, 2)).isEqualTo(before);
            producers.filled("f2", Side.SELL, "1.5", "120", 3);
            producers.settled(3);
            producers.closed("120", 3);
            assertThat(snapshot(harness, 3).equity()).isEqualTo(Money.usd("10038"));
            assertThat(harness.get("/api/v1/balances").as(BalancesAnswer.class).balances())
                    .containsExactly(Money.of("0.5", new Asset("BTC")), Money.usd("9978"));
        }
    }

    @Test
    void stopsVisiblyAtAnInputThatCannotBeRight() {
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.closed("100", 1);
            assertThat(snapshot(harness, 1).positions()).isEmpty();

            producers.filled("f1", Side.SELL, "5", "100", 2);
            producers.settled(2);
            producers.closed("100", 2);

            harness.await(
                    "defect in health",
                    () -> harness.get("/health/ready").body().contains("must not exceed the 0"));
            assertThat(harness.get("/health/ready").status()).isEqualTo(503);
            assertThat(ask(harness, hour(2), 0).status()).isEqualTo(425);
        }
    }

    @Test
    void tellsWhatWasEarnedByWhomAndHow() {
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.closed("100", 1);
            tradeAnHour();
            assertThat(snapshot(harness, 2).positions()).hasSize(1);

            AttributionAnswer attribution =
                    harness.get("/api/v1/attribution").as(AttributionAnswer.class);
            assertThat(attribution.bots())
                    .extracting(bot -> bot.totalPnl().toString())
                    .containsExactly("0 USD", "19 USD");
            assertThat(attribution.feesAvoided()).isEqualTo(Money.usd("0.55"));
            PerformanceAnswer performance =
                    harness.get("/api/v1/performance").as(PerformanceAnswer.class);
            assertThat(performance.totalReturnFraction()).isCloseTo(0.0019, within(1e-12));
            assertThat(performance.sharpe()).isNull();
            EquityAnswer equity = harness.get("/api/v1/equity").as(EquityAnswer.class);
            assertThat(equity.points()).hasSize(3);
            LedgerAnswer ledger =
                    harness.get("/api/v1/ledger?after=1&limit=1").as(LedgerAnswer.class);
            assertThat(ledger.lastNumber()).isEqualTo(3);
            assertThat(ledger.entries().getFirst().postings()).hasSize(6);
            LotsAnswer lots = harness.get("/api/v1/lots").as(LotsAnswer.class);
            assertThat(lots.open()).hasSize(1);
            assertThat(lots.closed()).isEmpty();
        }
    }

    @Test
    void exportsTables() {
        try (ServiceHarness harness = start()) {
            producers.opened("10000");
            producers.settled(1);
            producers.closed("100", 1);
            tradeAnHour();
            producers.filled("f2", Side.SELL, "1", "120", 3);
            producers.settled(3);
            producers.closed("120", 3);
            assertThat(snapshot(harness, 3).positions()).hasSize(1);

            assertThat(harness.get("/api/v1/ledger.csv").body())
                    .startsWith("number,kind,reference,time,owner,account,amount,currency\r\n")
                    .contains("1,OPENING,opening,2025-01-01T00:00:00Z,unassigned,CASH,10000,USD");
            assertThat(harness.get("/api/v1/equity.csv?from=" + hour(3)).body().lines()).hasSize(2);
            assertThat(harness.get("/api/v1/lots.csv").body())
                    .contains("CLOSED,BTC-USD,1,", "OPEN,BTC-USD,1,");
        }
    }

    @Test
    void documentsExactlyWhatItAnswers() {
        try (ServiceHarness harness = start()) {
            String name = "portfolio-manager";
            assertThat(ApiDocument.ofService(name).differencesTo(harness.service(name).router()))
                    .isEmpty();
        }
    }

    private void tradeAnHour() {
        producers.filled("f1", Side.BUY, "2", "100", 2);
        producers.crossed("x1", "0.5", "110", 2);
        producers.settled(2);
        producers.closed("110", 2);
    }

    private static PortfolioSnapshot snapshot(ServiceHarness harness, int hour) {
        HarnessReply reply = ask(harness, hour(hour), 10_000);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.as(PortfolioSnapshot.class);
    }

    private static HarnessReply ask(ServiceHarness harness, Instant asOf, int waitMillis) {
        return harness.get("/api/v1/snapshot?asOf=" + asOf + "&waitMillis=" + waitMillis);
    }

    private ServiceHarness start() {
        return ServiceHarness.start(
                folder,
                List.of(),
                PortfolioManagerService.definition(),
                producers.executionDefinition(),
                producers.gatewayDefinition());
    }
}
