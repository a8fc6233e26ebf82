// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import static dev.tradewind.executionengine.Exchange.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.executionengine.FaultyVenue.Fault;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.serviceapi.execution.OrderView;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, a crash or a lost answer could double an order or lose one.
class LostAnswersIT {

    @TempDir Path folder;
    private Exchange exchange;

    @BeforeEach
    void start() {
        exchange =
                new Exchange(
                                folder,
                                "execution.venue.sweep-pause=20ms",
                                "execution.venue.quiet-period=100ms",
                                "client.call-time=2s")
                        .startEngine();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ACCEPT_THEN_DROP", "ACCEPT_THEN_GARBAGE", "ACCEPT_THEN_ERROR"})
    void adoptsAnOrderWhoseAnswerWasLost(Fault fault) {
        exchange.line.fail(fault);
        ExecutionReceipt receipt = exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        assertThat(receipt.status()).isIn(Status.UNKNOWN, Status.SENT);

        exchange.line.fail(Fault.NONE);
        exchange.await("the order", () -> only().state() == OrderState.OPEN);

        assertThat(exchange.trading.openOrders()).hasSize(1);
        assertThat(exchange.line.submitted().stream().distinct()).hasSize(1);
    }

    @Test
    void sendsTheIdenticalOrderAgainInsideTheWindow() {
        exchange.line.fail(Fault.DROP_THEN_SILENCE);
        ExecutionReceipt receipt = exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        assertThat(receipt.status()).isEqualTo(Status.UNKNOWN);

        exchange.line.fail(Fault.NONE);
        exchange.await("the order", () -> only().state() == OrderState.OPEN);

        assertThat(exchange.trading.openOrders()).hasSize(1);
        assertThat(exchange.line.submitted().stream().distinct()).hasSize(1);
    }

    @Test
    void unknownBlocksNewEntriesUntilItIsResolved() {
        exchange.line.fail(Fault.DROP_THEN_SILENCE);
        exchange.execute(exchange.buy("k1", "0.005", Urgency.IMMEDIATE));

        assertThat(exchange.execute(exchange.buy("k2", "0.004", Urgency.IMMEDIATE)).code())
                .isEqualTo("UNKNOWN_ORDER_PENDING");
        exchange.line.fail(Fault.NONE);
    }

    @Test
    void saysNotSentWhenTheVenuePromisesSo() {
        exchange.line.fail(Fault.REFUSE_FOR_NOW);

        ExecutionReceipt receipt = exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));

        assertThat(receipt.status()).isEqualTo(Status.REFUSED);
        assertThat(receipt.code()).isEqualTo("VENUE_UNAVAILABLE");
        assertThat(only().state()).isEqualTo(OrderState.NOT_SENT);
        assertThat(exchange.line.submitted()).hasSize(3);
    }

    @Test
    void killedBeforeTheVenueSawTheOrderItIsNeverSentAgain() throws InterruptedException {
        Path image = killWhileHeld(Fault.HOLD_BEFORE_VENUE);

        exchange.startEngineOn(image);
        assertThat(only().state()).isIn(OrderState.UNKNOWN, OrderState.NOT_CREATED);
        exchange.await("the proof", () -> only().state() == OrderState.NOT_CREATED);

        assertThat(exchange.trading.openOrders()).isEmpty();
        assertThat(exchange.line.submitted()).hasSize(1);
    }

    @Test
    void killedAfterTheVenueTookTheOrderItIsAdoptedAndItsFillBooked() throws InterruptedException {
        Path image = killWhileHeld(Fault.HOLD_ANSWER);
        exchange.nextInstant();

        exchange.startEngineOn(image);

        assertThat(only().state()).isEqualTo(OrderState.FILLED);
        assertThat(exchange.client().fills(10).orThrow().fills()).hasSize(1);
        ReconciliationAnswer report = exchange.client().reconciliation().orThrow();
        assertThat(report.differences()).isEmpty();
        assertThat(exchange.line.submitted()).hasSize(1);
    }

    @Test
    void aReplayedCommandAfterTheKillHasNoSecondEffect() throws InterruptedException {
        ExecuteCommand command = exchange.buy("k", "0.005", Urgency.IMMEDIATE);
        Path image = killWhileHeld(Fault.HOLD_ANSWER, command);

        exchange.startEngineOn(image);
        ExecutionReceipt receipt = exchange.execute(command);

        assertThat(receipt.status()).isEqualTo(Status.SENT);
        assertThat(exchange.trading.openOrders()).hasSize(1);
        assertThat(exchange.line.submitted()).hasSize(1);
    }

    @Test
    void goesOnAfterAnOrdinaryRestart() {
        exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        exchange.stopEngine();
        exchange.nextInstant();

        exchange.startEngine();

        assertThat(only().state()).isEqualTo(OrderState.FILLED);
        assertThat(exchange.client().reconciliation().orThrow().differences()).isEmpty();
        assertThat(exchange.feedTypes()).containsOnlyOnce("account_opened", "fill_booked");
    }

    @Test
    void haltsWhatTheVenueDoesNotHave() {
        exchange.execute(exchange.buy("k", "0.005", Urgency.IMMEDIATE));
        exchange.stopEngine();
        exchange.nextInstant();
        exchange.sellBehindTheBack(new BigDecimal("0.002"));
        exchange.nextInstant();

        exchange.startEngine();

        ReconciliationAnswer report = exchange.client().reconciliation().orThrow();
        assertThat(report.differences())
                .extracting(each -> each.kind() + " " + each.subject())
                .contains("BALANCE_SHORTFALL BTC");
        assertThat(report.halts()).containsKey(BTC);
        assertThat(exchange.execute(exchange.sell("s", "0.001", Urgency.IMMEDIATE)).code())
                .isEqualTo("PRODUCT_HALTED");
    }

    private OrderView only() {
        assertThat(exchange.orders()).hasSize(1);
        return exchange.orders().getFirst();
    }

    private Path killWhileHeld(Fault fault) throws InterruptedException {
        return killWhileHeld(fault, exchange.buy("k", "0.005", Urgency.IMMEDIATE));
    }

    /// The disk as a kill leaves it while the order is on its way.
    private Path killWhileHeld(Fault fault, ExecuteCommand command) throws InterruptedException {
        exchange.line.fail(fault);
        Thread caller = Thread.ofVirtual().start(() -> exchange.client().execute(command));
        exchange.line.awaitHeld();
        Path image = exchange.diskImage("image");
        exchange.line.fail(Fault.NONE);
        exchange.stopEngine();
        caller.join();
        return image;
    }
}
