// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import static dev.tradewind.executionengine.Exchange.BOT;
import static dev.tradewind.executionengine.Exchange.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.serviceapi.execution.CancelAllCommand;
import dev.tradewind.serviceapi.execution.CrossAnswer;
import dev.tradewind.serviceapi.execution.OrderAnswer;
import dev.tradewind.serviceapi.execution.PlanAnswer;
import dev.tradewind.serviceapi.execution.PlanQuestion;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a granted order would not reach the venue and come back as a booked fill.
class ExecutionFlowIT {

    @TempDir Path folder;
    private Exchange exchange;

    @BeforeEach
    void start() {
        exchange = new Exchange(folder).startEngine();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void carriesAGrantedBuyFromCommandToBookedFill() {
        ExecutionReceipt receipt = exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        assertThat(receipt.status()).isEqualTo(Status.SENT);
        assertThat(Objects.requireNonNull(receipt.plan()).chosen()).isEqualTo(PlanStyle.MARKETABLE);

        exchange.nextInstant();
        exchange.await("the fill", () -> exchange.orders().getFirst().state() == OrderState.FILLED);

        OrderAnswer answer =
                exchange.client()
                        .order(exchange.orders().getFirst().request().clientOrderId())
                        .orThrow();
        assertThat(answer.fills()).hasSize(1);
        assertThat(exchange.client().fills(10).orThrow().fills().getFirst().shares())
                .containsExactly(new BotShare(BOT, Quantity.of("0.005")));
        assertThat(exchange.venueTotal(new Asset("BTC"))).isEqualByComparingTo("0.005");
        assertThat(exchange.feedTypes())
                .containsSubsequence(
                        "account_opened",
                        "order_updated",
                        "fill_booked",
                        "order_updated",
                        "execution_settled");
    }

    @Test
    void refusesWithoutGrantAndSendsNothing() {
        ExecuteCommand naked = exchange.command("k", Side.BUY, "0.005", Urgency.IMMEDIATE, null);

        ExecutionReceipt receipt = exchange.execute(naked);

        assertThat(receipt.code()).isEqualTo("GRANT_MISSING");
        assertThat(exchange.line.submitted()).isEmpty();
    }

    @Test
    void sameCommandTwiceIsOneOrder() {
        ExecuteCommand command = exchange.buy("k", "0.005", Urgency.IMMEDIATE);
        ExecutionReceipt first = exchange.execute(command);

        assertThat(exchange.execute(command)).isEqualTo(first);
        assertThat(exchange.line.submitted()).hasSize(1);

        CallResult<ExecutionReceipt> other =
                exchange.client().execute(exchange.buy("k", "0.006", Urgency.IMMEDIATE));
        assertThat(problemOf(other)).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void sellsWhatItHoldsAndNotMore() {
        exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        exchange.nextInstant();
        exchange.await("the fill", () -> exchange.orders().getFirst().state() == OrderState.FILLED);

        assertThat(exchange.execute(exchange.sell("s1", "0.006", Urgency.IMMEDIATE)).code())
                .isEqualTo("NOT_REDUCING");
        assertThat(exchange.execute(exchange.sell("s2", "0.005", Urgency.IMMEDIATE)).status())
                .isEqualTo(Status.SENT);
        exchange.nextInstant();
        exchange.await("the sale", () -> exchange.orders().getFirst().state() == OrderState.FILLED);
        assertThat(exchange.venueTotal(new Asset("BTC"))).isEqualByComparingTo("0");
    }

    @Test
    void restsPostOnlyUntilItsEnd() {
        ExecutionReceipt receipt = exchange.execute(exchange.buy("k", "0.005", Urgency.NORMAL));
        assertThat(Objects.requireNonNull(receipt.plan()).chosen()).isEqualTo(PlanStyle.POST_ONLY);

        exchange.nextInstant();
        exchange.await("the end", () -> exchange.orders().getFirst().state().isTerminal());

        assertThat(exchange.orders().getFirst().state())
                .isIn(OrderState.FILLED, OrderState.EXPIRED);
        assertThat(exchange.client().costs(10).orThrow().orders()).isEqualTo(1);
    }

    @Test
    void cancelsEverythingOnRequest() {
        exchange.execute(exchange.buy("k", "0.005", Urgency.NORMAL));

        assertThat(
                        exchange.client()
                                .cancelAll(new CancelAllCommand(null, "a person asked"))
                                .orThrow()
                                .requested())
                .hasSize(1);
        exchange.await(
                "the end", () -> exchange.orders().getFirst().state() == OrderState.CANCELLED);
    }

    @Test
    void booksAnInternalCrossOnce() {
        InternalCross cross =
                new InternalCross(
                        "x-1",
                        exchange.now(),
                        BTC,
                        exchange.price(BTC),
                        List.of(new BotShare(BOT, Quantity.of("0.1"))),
                        List.of(new BotShare(new BotId("bert"), Quantity.of("0.1"))));

        assertThat(exchange.client().cross(cross).orThrow())
                .isEqualTo(new CrossAnswer("x-1", false));
        assertThat(exchange.client().cross(cross).orThrow())
                .isEqualTo(new CrossAnswer("x-1", true));
        assertThat(exchange.feedTypes()).containsOnlyOnce("internal_cross");
    }

    @Test
    void saysNotYetForAnInstantTheVenueHasNotReached() {
        ExecuteCommand command = exchange.buy("k", "0.005", Urgency.IMMEDIATE);
        ExecuteCommand early =
                new ExecuteCommand(
                        "early",
                        command.asOf().plusSeconds(3600),
                        BTC,
                        Side.BUY,
                        command.quantity(),
                        command.arrivalPrice(),
                        command.urgency(),
                        command.regime(),
                        command.regimeAsOf(),
                        300,
                        command.shares(),
                        command.grant());

        assertThat(problemOf(exchange.client().execute(early))).isEqualTo(ProblemCode.NOT_YET);
    }

    @Test
    void plansWithoutEffectAndNamesTheProductsThereAre() {
        PlanAnswer answer = exchange.client().plan(question(BTC)).orThrow();
        assertThat(answer.plan().alternatives()).hasSize(3);
        assertThat(answer.estimate().feeBps()).isEqualTo(50);

        CallResult<PlanAnswer> unknown = exchange.client().plan(question(Symbol.parse("XYZ-USD")));
        assertThat(unknown)
                .isInstanceOfSatisfying(
                        CallResult.Refused.class,
                        refused ->
                                assertThat(refused.problem().valid())
                                        .isEqualTo(List.of("BTC-USD", "ETH-USD")));
        assertThat(exchange.line.submitted()).isEmpty();
    }

    @Test
    void equalsTheVenueAfterStart() {
        ReconciliationAnswer report =
                exchange.client().reconciliation(ReconciliationTrigger.START).orThrow();

        assertThat(report.trigger()).isEqualTo(ReconciliationTrigger.START);
        assertThat(report.differences()).isEmpty();
        assertThat(report.halts()).isEmpty();
        assertThat(report.balances()).isNotEmpty();
    }

    @Test
    void servesFillsAsCsvAndTheMakerRatio() {
        exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        exchange.nextInstant();
        exchange.await("the fill", () -> exchange.orders().getFirst().state() == OrderState.FILLED);

        assertThat(exchange.text("/api/v1/execution/fills?format=csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",BTC-USD,BUY,", ",TAKER,false,anna=0.005");
        assertThat(exchange.client().makerRatio().orThrow().byNotionalFraction()).isEqualTo(0.0);
        assertThat(exchange.client().costs(10).orThrow().costBps()).isNotNull();
    }

    @Test
    void documentsExactlyItsEndpoints() {
        assertThat(
                        ApiDocument.ofService("execution-engine")
                                .differencesTo(exchange.service().router()))
                .isEmpty();
    }

    private PlanQuestion question(Symbol symbol) {
        return new PlanQuestion(
                symbol,
                Side.BUY,
                Quantity.of("0.005"),
                new Price(new BigDecimal("60000")),
                Urgency.NORMAL,
                300,
                exchange.now());
    }

    private static ProblemCode problemOf(CallResult<?> result) {
        return ((CallResult.Refused<?>) result).problem().code();
    }
}
