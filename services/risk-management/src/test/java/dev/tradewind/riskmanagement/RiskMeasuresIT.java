// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.serviceapi.risk.CorrelationAnswer;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer;
import dev.tradewind.serviceapi.risk.PortfolioVarAnswer.Figure;
import dev.tradewind.serviceapi.risk.PositionSizeAnswer;
import dev.tradewind.serviceapi.risk.PositionSizeAnswer.Step;
import dev.tradewind.serviceapi.risk.PositionSizeRequest;
import dev.tradewind.serviceapi.risk.StressTestAnswer;
import dev.tradewind.serviceapi.risk.StressTestRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, nobody could see what the account may lose before it has lost it.
class RiskMeasuresIT {

    private static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");

    @TempDir Path folder;

    private final PortfolioFake portfolio = new PortfolioFake();
    private final GatewayFake gateway = new GatewayFake();

    @Test
    void tellsTheValueAtRiskByEveryMethodWithItsParts() {
        try (ServiceHarness harness = start(100)) {
            portfolio.take(
                    T0, "50000", "50000", List.of(position(BTC, "100"), position(ETH, "50")));
            PortfolioVarAnswer answer = valueAtRisk(harness);

            assertThat(answer.absentReason()).isNull();
            assertThat(answer.days()).isEqualTo(99);
            assertThat(answer.horizonDays()).isEqualTo(1);
            assertThat(answer.figures()).hasSize(21);
            for (Figure figure : answer.figures()) {
                assertThat(figure.valueAtRisk() == null).isEqualTo(figure.remark() != null);
            }
            Figure first = answer.figures().getFirst();
            assertThat(first.method()).isEqualTo(answer.method());
            // 10,000 and 5,000 that move by 1 % a day, independently.
            assertThat(amount(first.valueAtRisk())).isBetween(100.0, 320.0);
            assertThat(amount(first.expectedShortfall()))
                    .isGreaterThan(amount(first.valueAtRisk()));
            assertThat(answer.components())
                    .extracting(PortfolioVarAnswer.Component::symbol)
                    .containsExactly(BTC, ETH);
            assertThat(
                            answer.components().stream()
                                    .mapToDouble(PortfolioVarAnswer.Component::shareFraction)
                                    .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void hasNothingAtRiskWithoutPositionsAndNoAnswerWithoutHistory() {
        try (ServiceHarness harness = start(40)) {
            portfolio.take(T0, "50000", "50000");
            PortfolioVarAnswer empty = valueAtRisk(harness);
            assertThat(empty.figures()).isNotEmpty();
            assertThat(empty.figures())
                    .allSatisfy(figure -> assertThat(amount(figure.valueAtRisk())).isZero());

            Instant later = T0.plusSeconds(86_400);
            gateway.tellNext(T0);
            portfolio.take(later, "50000", "50000", List.of(position(BTC, "1")));
            harness.await("the new portfolio", () -> valueAtRisk(harness).asOf().equals(later));
            PortfolioVarAnswer young = valueAtRisk(harness);
            assertThat(young.figures()).isEmpty();
            assertThat(young.absentReason()).isEqualTo("40 of 60 daily returns");
        }
    }

    @Test
    void tellsHowProductsMoveTogether() {
        try (ServiceHarness harness = start(100)) {
            portfolio.take(T0, "50000", "50000");
            harness.await(
                    "the market", () -> harness.get("/api/v1/risk/correlation").status() == 200);
            CorrelationAnswer answer =
                    harness.get("/api/v1/risk/correlation").as(CorrelationAnswer.class);

            assertThat(answer.symbols()).isEqualTo(GatewayFake.SYMBOLS);
            assertThat(answer.periods()).isEqualTo(99);
            assertThat(answer.stepSeconds()).isEqualTo(86_400);
            assertThat(answer.newest()).isEqualTo(T0);
            assertThat(answer.matrix())
                    .hasEntrySatisfying(
                            BTC,
                            row -> {
                                assertThat(row).containsEntry(BTC, 1.0);
                                assertThat(row.get(ETH)).isBetween(-0.5, 0.5);
                            });
            assertThat(answer.spike().alarm()).isFalse();
            assertThat(answer.spike().reason()).contains("too short a past");
        }
    }

    @Test
    void sizesABetWithEveryStep() {
        try (ServiceHarness harness = start(70)) {
            portfolio.take(T0, "50000", "50000", List.of(position(BTC, "90")));
            awaitPortfolio(harness);
            PositionSizeAnswer answer =
                    size(harness, new PositionSizeRequest(0.005, 0.55, 0.05, 60, null, BTC))
                            .as(PositionSizeAnswer.class);

            assertThat(answer.steps())
                    .extracting(Step::name)
                    .containsExactly("raw", "shrunk", "fractional", "capped", "final");
            assertThat(answer.steps())
                    .extracting(Step::fraction)
                    .isSortedAccordingTo((left, right) -> Double.compare(right, left));
            assertThat(answer.bindingCap()).isEqualTo("position");
            assertThat(answer.sizeFraction()).isCloseTo(0.02, within(1e-9));
            assertThat(answer.notional()).isEqualTo(Money.usd("1000"));
            PositionSizeAnswer few =
                    size(harness, new PositionSizeRequest(0.005, 0.55, 0.05, 29, null, null))
                            .as(PositionSizeAnswer.class);
            assertThat(few.sizeFraction()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 1.5, 0.05, winRate, above 0 and below 1",
        "0.01, 0.5, 0, volatility, above 0",
    })
    void namesFieldBoundAndRemedyOfABadBet(
            double edge, double winRate, double volatility, String field, String rule) {
        try (ServiceHarness harness = start(70)) {
            portfolio.take(T0, "50000", "50000");
            awaitPortfolio(harness);
            HarnessReply reply =
                    size(
                            harness,
                            new PositionSizeRequest(edge, winRate, volatility, 60, null, null));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("\"field\":\"" + field + "\"", rule, "such as");
        }
    }

    @Test
    void putsThePositionsThroughRecordedCrashes() {
        try (ServiceHarness harness = start(70)) {
            Symbol unrecorded = Symbol.parse("XYZ-USD");
            portfolio.take(
                    T0,
                    "50000",
                    "50000",
                    List.of(position(BTC, "100"), position(unrecorded, "10")));
            awaitPortfolio(harness);
            StressTestAnswer answer =
                    harness.post("/api/v1/risk/stress-test", new StressTestRequest(null))
                            .as(StressTestAnswer.class);

            assertThat(answer.results()).hasSize(12);
            StressTestAnswer.Result worst = answer.results().getFirst();
            assertThat(worst.scenario()).isEqualTo("2020-03-12");
            // 44.12 % of 10,000 and 52.21 %, the worst recorded, of 1,000.
            assertThat(worst.loss()).isEqualTo(Money.usd("4934.1"));
            assertThat(worst.lossFraction()).isEqualByComparingTo(new BigDecimal("0.098682"));
            assertThat(worst.shocks())
                    .extracting(StressTestAnswer.Shock::assumed)
                    .containsExactly(false, true);
            HarnessReply unknown =
                    harness.post(
                            "/api/v1/risk/stress-test",
                            new StressTestRequest(List.of("1929-10-24")));
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.body()).contains("2022-11-08");
        }
    }

    private static HarnessReply size(ServiceHarness harness, PositionSizeRequest request) {
        return harness.post("/api/v1/risk/position-size", request);
    }

    private static PortfolioVarAnswer valueAtRisk(ServiceHarness harness) {
        harness.await(
                "a portfolio", () -> harness.get("/api/v1/risk/portfolio-var").status() == 200);
        return harness.get("/api/v1/risk/portfolio-var").as(PortfolioVarAnswer.class);
    }

    private static void awaitPortfolio(ServiceHarness harness) {
        assertThat(valueAtRisk(harness).asOf()).isEqualTo(T0);
    }

    private static double amount(@Nullable Money money) {
        assertThat(money).isNotNull();
        return money == null ? Double.NaN : money.amount().doubleValue();
    }

    private static Position position(Symbol symbol, String quantity) {
        Price price = Price.of("100");
        Quantity held = Quantity.of(quantity);
        return new Position(
                symbol, held, price, price, price.times(held, Asset.USD), Money.usd("0"));
    }

    private ServiceHarness start(int days) {
        ServiceHarness harness =
                ServiceHarness.start(
                        folder,
                        List.of("risk.portfolio-wait=50ms"),
                        RiskManagementService.definition(),
                        portfolio.definition(),
                        gateway.definition());
        gateway.tellOnce(T0, days);
        harness.await("the market", () -> harness.get("/api/v1/risk/correlation").status() == 200);
        return harness;
    }
}
