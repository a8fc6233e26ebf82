// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import static dev.tradewind.execution.Sample.ANNA;
import static dev.tradewind.execution.Sample.BERT;
import static dev.tradewind.execution.Sample.BTC;
import static dev.tradewind.execution.Sample.T;
import static dev.tradewind.execution.Sample.buy;
import static dev.tradewind.execution.Sample.command;
import static dev.tradewind.execution.Sample.fill;
import static dev.tradewind.execution.Sample.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.execution.ExecutionDecision.Send;
import dev.tradewind.execution.ExecutionDecision.Settled;
import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.order.Transition.Kind;
import dev.tradewind.execution.planner.PlanRequest;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.ExecutionReceipt.Status;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// If this failed, we would not know what we hold, or one decision could become two orders.
class ExecutionEngineTest {

    private final ExecutionEngine engine = Sample.engine();

    @Test
    void namesTheOrderAfterItsDecision() {
        ClientOrderId id = begin(buy("k", "1"));

        assertThat(id.value()).matches("tw-1735693200-BTC-USD-B-[0-9a-f]{8}");
        assertThat(begin(buy("k2", "2"))).isNotEqualTo(id);
    }

    @Test
    void sameKeyTwiceHasOneEffect() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(new OrderUpdate.Accepted(id, new VenueOrderId("v")));

        ExecutionDecision again = engine.decide(buy("k", "1"), T.plusSeconds(3600));

        ExecutionReceipt receipt = ((ExecutionDecision.Known) again).receipt();
        assertThat(receipt.status()).isEqualTo(Status.SENT);
        assertThat(receipt.clientOrderId()).isEqualTo(id.value());
        assertThat(engine.orders()).hasSize(1);
    }

    @Test
    void sameKeyForAnotherCommandIsAConflict() {
        begin(buy("k", "1"));

        assertThat(engine.decide(buy("k", "2"), T)).isInstanceOf(ExecutionDecision.Conflict.class);
    }

    @Test
    void remembersAnswersWithoutAnOrder() {
        ExecuteCommand wish = command("k", T, Side.BUY, "1", Urgency.NORMAL, 10, grant("g", "5"));
        ExecutionReceipt waits = ((Settled) engine.decide(wish, T)).receipt();
        engine.remember(wish, waits);

        assertThat(waits.status()).isEqualTo(Status.WAITING);
        assertThat(engine.decide(wish, T.plusSeconds(60)))
                .isEqualTo(new ExecutionDecision.Known(waits));
    }

    @Test
    void decidingChangesNothing() {
        ExecutionState before = engine.state();
        assertThat(engine.decide(buy("k", "1"), T)).isInstanceOf(Send.class);
        assertThat(engine.state()).isEqualTo(before);
    }

    @Test
    void splitsFillsAmongBotsUntilEachHasItsShare() {
        ExecuteCommand shared =
                new ExecuteCommand(
                        "k",
                        T,
                        BTC,
                        Side.BUY,
                        Quantity.of("1"),
                        Price.of("100"),
                        Urgency.NORMAL,
                        Regime.TRENDING,
                        T,
                        500,
                        List.of(
                                new BotShare(ANNA, Quantity.of("0.3")),
                                new BotShare(BERT, Quantity.of("0.7"))),
                        grant("g", "5"));
        ClientOrderId id = begin(shared);

        BookedFill first = booked(apply(filled("1", id, "0.5")));
        assertThat(first.shares())
                .containsExactly(
                        new BotShare(ANNA, Quantity.of("0.15")),
                        new BotShare(BERT, Quantity.of("0.35")));
        TrackedOrder partial = order(id);
        assertThat(partial.state()).isEqualTo(OrderState.PARTIAL);
        assertThat(partial.remaining()).isEqualTo(Quantity.of("0.5"));
        assertThat(partial.remainingShares())
                .containsExactly(
                        new BotShare(ANNA, Quantity.of("0.15")),
                        new BotShare(BERT, Quantity.of("0.35")));

        apply(filled("2", id, "0.5"));
        assertThat(order(id).state()).isEqualTo(OrderState.FILLED);
        assertThat(order(id).taken()).containsExactly(Quantity.of("0.3"), Quantity.of("0.7"));
        assertThat(order(id).remainingShares()).isEmpty();
    }

    @Test
    void booksEachFillOnce() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(filled("1", id, "0.5"));

        AppliedUpdate again = apply(filled("1", id, "0.5"));

        assertThat(again.fill()).isNull();
        assertThat(again.kind()).isEqualTo(Kind.IGNORED);
        assertThat(engine.held()).containsEntry(BTC, new BigDecimal("0.5"));
    }

    @Test
    void booksAndFlagsAFillAfterTheEnd() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(new OrderUpdate.Cancelled(id, "by the venue"));

        BookedFill late = booked(apply(filled("1", id, "0.5")));

        assertThat(late.late()).isTrue();
        assertThat(order(id).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order(id).lateFills()).isEqualTo(1);
        assertThat(order(id).remaining()).isEqualTo(Quantity.ZERO);
        assertThat(engine.held()).containsEntry(BTC, new BigDecimal("0.5"));
    }

    @Test
    void recordsAnOverfill() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(filled("1", id, "1.2"));

        assertThat(order(id).isOverfilled()).isTrue();
        assertThat(order(id).state()).isEqualTo(OrderState.FILLED);
        assertThat(engine.held()).containsEntry(BTC, new BigDecimal("1.2"));
    }

    @Test
    void countsStepsBackwardsAndIgnoresThem() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(filled("1", id, "1"));

        AppliedUpdate back = apply(new OrderUpdate.Accepted(id, new VenueOrderId("v")));

        assertThat(back.kind()).isEqualTo(Kind.IGNORED);
        assertThat(order(id).state()).isEqualTo(OrderState.FILLED);
        assertThat(order(id).ignoredEvents()).isEqualTo(1);
    }

    @Test
    void refusedCancelPutsTheOrderBack() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(filled("1", id, "0.5"));
        apply(new OrderUpdate.CancelRequested(id, "a person asked"));
        assertThat(order(id).state()).isEqualTo(OrderState.PENDING_CANCEL);
        assertThat(order(id).isCancelWanted()).isTrue();

        apply(new OrderUpdate.CancelRefused(id, "too late"));
        assertThat(order(id).state()).isEqualTo(OrderState.PARTIAL);
    }

    @Test
    void remembersTheWishToCancelAnOrderOfUnknownFate() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(new OrderUpdate.AnswerLost(id, "time-out"));
        apply(new OrderUpdate.CancelRequested(id, "a person asked"));
        assertThat(order(id).state()).isEqualTo(OrderState.UNKNOWN);

        apply(new OrderUpdate.Accepted(id, new VenueOrderId("v")));
        assertThat(order(id).state()).isEqualTo(OrderState.OPEN);
        assertThat(order(id).isCancelWanted()).isTrue();
    }

    @Test
    void flagsAnOrderThatWasProvenAbsentAndShowsUp() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(new OrderUpdate.AnswerLost(id, "time-out"));
        apply(new OrderUpdate.ProvenAbsent(id, "3 clean scans"));
        assertThat(order(id).state()).isEqualTo(OrderState.NOT_CREATED);

        assertThat(apply(new OrderUpdate.Accepted(id, new VenueOrderId("v"))).kind())
                .isEqualTo(Kind.CONTRADICTED);
    }

    @Test
    void answersFollowTheOrdersState() {
        assertThat(statusAfter(new OrderUpdate.NotSent(id("a"), "refused"), "a"))
                .isEqualTo(Status.REFUSED);
        assertThat(statusAfter(new OrderUpdate.Rejected(id("b"), "X", "no"), "b"))
                .isEqualTo(Status.REFUSED);
        assertThat(statusAfter(new OrderUpdate.FailedAtVenue(id("d"), "?"), "d"))
                .isEqualTo(Status.SENT);
        assertThat(statusAfter(new OrderUpdate.Expired(id("e")), "e")).isEqualTo(Status.SENT);
        assertThat(statusAfter(new OrderUpdate.AnswerLost(id("c"), "?"), "c"))
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void knowsNothingOfForeignOrders() {
        assertThat(engine.apply(new OrderUpdate.Expired(new ClientOrderId("foreign")), T))
                .isEmpty();
    }

    @Test
    void goesOnFromItsStoredState() {
        ClientOrderId id = begin(buy("k", "1"));
        apply(filled("1", id, "0.5"));
        ExecuteCommand wish = command("w", T, Side.BUY, "1", Urgency.NORMAL, 10, grant("g", "5"));
        engine.remember(wish, ((Settled) engine.decide(wish, T)).receipt());
        engine.halt(Symbol.parse("ETH-USD"), "short");

        ExecutionEngine restored = Sample.engine();
        restored.restore(engine.state());

        assertThat(restored.state()).isEqualTo(engine.state());
        assertThat(restored.decide(buy("k", "1"), T)).isEqualTo(engine.decide(buy("k", "1"), T));
        assertThat(restored.isBooked("1")).isTrue();
        ExecuteCommand replay =
                command("r", T, Side.BUY, "2", Urgency.NORMAL, 500, grant("g-k", "5"));
        assertThat(((Settled) restored.decide(replay, T)).receipt().code()).isEqualTo("GRANT_USED");
    }

    @Test
    void previewsWithoutEffect() {
        PlanRequest request =
                new PlanRequest(
                        BTC,
                        Side.BUY,
                        Quantity.of("1"),
                        Price.of("100"),
                        Urgency.NORMAL,
                        500,
                        false,
                        T);
        assertThat(engine.preview(request)).isPresent();
        assertThat(engine.oneWay(request)).isPresent();
        assertThat(engine.orders()).isEmpty();
        assertThat(engine.terms().halfSpreadBps(BTC)).isEqualTo(2);
        assertThat(engine.terms().instruments()).containsExactly(Sample.INSTRUMENT);
    }

    private Status statusAfter(OrderUpdate update, String key) {
        begin(buy(key, quantityOf(key)));
        apply(update);
        return ExecutionEngine.receipt(order(id(key))).status();
    }

    private static ClientOrderId id(String key) {
        return OrderNaming.nameOf(buy(key, quantityOf(key)));
    }

    private static String quantityOf(String key) {
        return "0.0" + (10 + key.charAt(0));
    }

    private ClientOrderId begin(ExecuteCommand command) {
        Send send = (Send) engine.decide(command, T);
        return engine.begin(send.intent()).clientOrderId();
    }

    private static OrderUpdate filled(String entryId, ClientOrderId id, String quantity) {
        return new OrderUpdate.Filled(fill(entryId, id, Side.BUY, quantity));
    }

    private AppliedUpdate apply(OrderUpdate update) {
        return engine.apply(update, T.plusSeconds(1)).orElseThrow();
    }

    private TrackedOrder order(ClientOrderId id) {
        return engine.order(id).orElseThrow();
    }

    private static BookedFill booked(AppliedUpdate applied) {
        return Objects.requireNonNull(applied.fill());
    }
}
