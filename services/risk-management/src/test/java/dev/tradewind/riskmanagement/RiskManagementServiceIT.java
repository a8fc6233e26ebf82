// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Ed25519GrantVerifier;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.RiskDecision.Approved;
import dev.tradewind.model.risk.RiskDecision.Denied;
import dev.tradewind.model.risk.RiskDecision.Reduced;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.serviceapi.risk.AlertsAnswer;
import dev.tradewind.serviceapi.risk.DecisionsAnswer;
import dev.tradewind.serviceapi.risk.GrantKeyFiles;
import dev.tradewind.serviceapi.risk.LimitsAnswer;
import dev.tradewind.serviceapi.risk.LimitsChange;
import dev.tradewind.serviceapi.risk.LimitsHistoryAnswer;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.RiskStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, exposure could be taken without a genuine, stored decision, or a halt would not
/// outlive a restart.
class RiskManagementServiceIT {

    private static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    private static final OperatorCommand ANN = new OperatorCommand("ann", "drill");

    @TempDir Path folder;

    private final PortfolioFake portfolio = new PortfolioFake();
    private final GatewayFake gateway = new GatewayFake();

    @Test
    void signsWhatItGrantsWithTheKeyInTheDataFolder() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            Approved approved = (Approved) decide(harness, buy("r1", "10"));
            assertThat(
                            new Ed25519GrantVerifier(
                                            GrantKeyFiles.readPublic(
                                                            folder.resolve(GrantKeyFiles.PUBLIC))
                                                    .orElseThrow())
                                    .isGenuine(approved.grant()))
                    .isTrue();
            assertThat(decide(harness, buy("r1", "10"))).isEqualTo(approved);
            HarnessReply conflict = harness.post("/api/v1/risk/approve-trade", buy("r1", "11"));
            assertThat(conflict.status()).isEqualTo(409);
            DecisionsAnswer decisions =
                    harness.get("/api/v1/risk/decisions").as(DecisionsAnswer.class);
            assertThat(decisions.decisions()).hasSize(1);
        }
    }

    @Test
    void deniesWhenTheBooksHaveNotReachedTheInstant() {
        try (ServiceHarness harness = start()) {
            Denied denied = (Denied) decide(harness, buy("r1", "10"));
            assertThat(denied.failedCheck()).isEqualTo("data_age");
            assertThat(denied.reason()).contains("NOT_YET");
        }
    }

    @Test
    void deniesOnAnInstantThatIsOver() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            portfolio.take(T0.plusSeconds(3600), "50000", "50000");
            harness.await("observation", () -> T0.plusSeconds(3600).equals(asOf(harness)));
            assertThat(((Denied) decide(harness, buy("r1", "10"))).failedCheck())
                    .isEqualTo("data_age");
        }
    }

    @Test
    void hasThePortfolioAtHandBeforeItIsAsked() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            harness.await("prefetch", () -> portfolio.asked() == 1);
            assertThat(decide(harness, buy("r1", "10"))).isInstanceOf(Approved.class);
            assertThat(portfolio.asked()).isEqualTo(1);
        }
    }

    @Test
    void countsGrantsAcrossARestart() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            assertThat(decide(harness, buy("r1", "49"))).isInstanceOf(Approved.class);
            assertThat(decide(harness, buy("r2", "49"))).isInstanceOf(Approved.class);
        }
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            Reduced reduced = (Reduced) decide(harness, buy("r3", "49"));
            assertThat(reduced.bindingCheck()).isEqualTo("position");
            assertThat(decide(harness, buy("r1", "49"))).isInstanceOf(Approved.class);
        }
    }

    @Test
    void staysHaltedAcrossARestartUntilAPersonRearms() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            assertThat(harness.post("/api/v1/risk/halt", ANN).as(RiskStatus.class).mode())
                    .isEqualTo("HALTED");
        }
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            assertThat(((Denied) decide(harness, buy("r1", "1"))).failedCheck())
                    .isEqualTo("kill_switch");
            assertThat(harness.post("/api/v1/risk/re-arm", ANN).as(RiskStatus.class).mode())
                    .isEqualTo("ACTIVE");
            assertThat(decide(harness, buy("r2", "1"))).isInstanceOf(Approved.class);
            AlertsAnswer alerts = harness.get("/api/v1/risk/alerts").as(AlertsAnswer.class);
            assertThat(alerts.alerts())
                    .extracting(alert -> alert.message())
                    .containsExactly(
                            "HALTED to ACTIVE by ann: drill", "ACTIVE to HALTED by ann: drill");
            assertThat(harness.get("/events").body()).contains("risk_halted", "risk_rearmed");
        }
    }

    @Test
    void haltsOnAFileInTheDataFolder() throws IOException {
        Path file = folder.resolve("HALT");
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "50000", "50000");
            Files.writeString(file, "stop");
            assertThat(decide(harness, buy("r1", "1"))).isInstanceOf(Denied.class);
            assertThat(harness.post("/api/v1/risk/re-arm", ANN).status()).isEqualTo(409);
            Files.delete(file);
            assertThat(harness.post("/api/v1/risk/re-arm", ANN).status()).isEqualTo(200);
        }
    }

    @Test
    void haltsOnDrawdownThoughNobodyAsks() {
        try (ServiceHarness harness = start()) {
            portfolio.take(T0, "45000", "50000");
            harness.await("halt", () -> status(harness).mode().equals("HALTED"));
            assertThat(status(harness).drawdownFraction()).isEqualByComparingTo("0.1");
        }
    }

    @Test
    void changesLimitsOnceAndKeepsWhoDidIt() {
        try (ServiceHarness harness = start()) {
            LimitsAnswer limits = harness.get("/api/v1/risk/limits").as(LimitsAnswer.class);
            assertThat(limits.version()).isEqualTo(1);
            LimitsChange change = change(1, "position", "0.1");
            assertThat(harness.put("/api/v1/risk/limits", change).as(LimitsAnswer.class).version())
                    .isEqualTo(2);
            assertThat(harness.put("/api/v1/risk/limits", change).status()).isEqualTo(409);
            HarnessReply tooHigh = harness.put("/api/v1/risk/limits", change(2, "gross", "2"));
            assertThat(tooHigh.status()).isEqualTo(400);
            assertThat(tooHigh.body()).contains("gross must be within 0..1.00");
            HarnessReply unknown = harness.put("/api/v1/risk/limits", change(2, "grosz", "1"));
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.body()).contains("\"valid\"", "daily_loss");
        }
        try (ServiceHarness harness = start()) {
            LimitsHistoryAnswer history =
                    harness.get("/api/v1/risk/limits/history").as(LimitsHistoryAnswer.class);
            assertThat(history.changes()).hasSize(2);
            assertThat(history.changes().getFirst().by()).isEqualTo("ann");
            assertThat(history.changes().getFirst().differences().getFirst().before())
                    .isEqualTo("0.20");
            portfolio.take(T0, "5000", "5000");
            Reduced reduced = (Reduced) decide(harness, buy("r1", "10"));
            assertThat(reduced.bindingCheck()).isEqualTo("position");
        }
    }

    @Test
    void refusesMalformedRequestsByField() {
        try (ServiceHarness harness = start()) {
            HarnessReply reply =
                    harness.send("POST", "/api/v1/risk/approve-trade", "{\"requestId\":\"a|b\"}");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(harness.post("/api/v1/risk/halt", Map.of("by", "ann")).status())
                    .isEqualTo(400);
            assertThat(harness.get("/api/v1/risk/portfolio").status()).isEqualTo(404);
        }
    }

    @Test
    void documentsExactlyWhatItAnswers() {
        try (ServiceHarness harness = start()) {
            String name = "risk-management";
            assertThat(ApiDocument.ofService(name).differencesTo(harness.service(name).router()))
                    .isEmpty();
            assertThat(harness.get("/api/v1/risk/grant-key").body()).contains("EdDSA");
        }
    }

    private static LimitsChange change(long version, String key, String value) {
        return new LimitsChange(
                version, "ann", "smaller", new TreeMap<>(Map.of(key, new BigDecimal(value))), null);
    }

    private static RiskDecision decide(ServiceHarness harness, TradeRequest request) {
        HarnessReply reply = harness.post("/api/v1/risk/approve-trade", request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.as(RiskDecision.class);
    }

    private static RiskStatus status(ServiceHarness harness) {
        return harness.get("/api/v1/risk/status").as(RiskStatus.class);
    }

    private static Instant asOf(ServiceHarness harness) {
        Instant asOf = status(harness).asOf();
        return asOf == null ? Instant.EPOCH : asOf;
    }

    private static TradeRequest buy(String id, String quantity) {
        return new TradeRequest(
                id,
                T0,
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of(quantity),
                Price.of("100"),
                Urgency.NORMAL,
                Regime.TRENDING,
                T0,
                List.of(new BotId("bot")));
    }

    /// With seventy days of a calm market behind [#T0].
    private ServiceHarness start() {
        ServiceHarness harness =
                ServiceHarness.start(
                        folder,
                        List.of("risk.portfolio-wait=50ms"),
                        RiskManagementService.definition(),
                        portfolio.definition(),
                        gateway.definition());
        gateway.tellOnce(T0, 70);
        harness.await("the market", () -> harness.get("/api/v1/risk/correlation").status() == 200);
        return harness;
    }
}
