// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import static dev.tradewind.execution.Sample.BTC;
import static dev.tradewind.execution.Sample.T;
import static dev.tradewind.execution.Sample.buy;
import static dev.tradewind.execution.Sample.command;
import static dev.tradewind.execution.Sample.fill;
import static dev.tradewind.execution.Sample.grant;
import static dev.tradewind.execution.Sample.sell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.execution.ExecutionDecision.Send;
import dev.tradewind.execution.ExecutionDecision.Settled;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.signal.Urgency;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// If this failed, an order could reach the venue without permission or beyond a hard limit.
class GrantGateTest {

    private final ExecutionEngine engine = Sample.engine();

    @Test
    void sendsABuyWithAGenuineGrant() {
        assertThat(engine.decide(buy("k", "1"), T)).isInstanceOf(Send.class);
    }

    @Test
    void refusesABuyWithoutGrant() {
        refuses(entry(null), "GRANT_MISSING");
    }

    @Test
    void refusesAForgedGrant() {
        refuses(entry(grant("g", "5").signed("forged")), "GRANT_FORGED");
    }

    @Test
    void refusesAReplayedGrant() {
        begin(entry(grant("g", "5")));

        ExecuteCommand second =
                command("other", T, Side.BUY, "2", Urgency.NORMAL, 500, grant("g", "5"));
        refuses(second, "GRANT_USED");
    }

    @Test
    void refusesAnExpiredGrantAndOneFromTheFuture() {
        Instant later = T.plusSeconds(6);
        ExecuteCommand late =
                command("k", later, Side.BUY, "1", Urgency.NORMAL, 500, grant("g", "5"));
        assertThat(code(engine.decide(late, later))).isEqualTo("GRANT_EXPIRED");

        Instant before = T.minusSeconds(1);
        ExecuteCommand early =
                command("e", before, Side.BUY, "1", Urgency.NORMAL, 500, grant("g", "5"));
        assertThat(code(engine.decide(early, before))).isEqualTo("GRANT_NOT_YET_VALID");
    }

    @Test
    void refusesAGrantForAnotherProductOrSide() {
        Grant grant = grant("g", "5");
        refuses(entry(altered(grant, Symbol.parse("ETH-USD"), Side.BUY)), "GRANT_OTHER_PRODUCT");
        refuses(entry(altered(grant, BTC, Side.SELL)), "GRANT_OTHER_SIDE");
    }

    @Test
    void refusesMoreThanGranted() {
        refuses(entry(grant("g", "0.9999")), "GRANT_TOO_SMALL");
    }

    @Test
    void refusesALimitOutsideTheGrantedBand() {
        Grant band = grant("g", "5");
        Grant narrow =
                new Grant(
                        band.grantId(),
                        band.requestId(),
                        BTC,
                        Side.BUY,
                        band.maxQuantity(),
                        Price.of("99.99"),
                        Price.of("100.01"),
                        T,
                        band.expiresAt(),
                        band.signature());
        refuses(entry(narrow), "GRANT_OTHER_PRICE");
    }

    @Test
    void saleNeedsNoGrantButProofThatItReduces() {
        refuses(sell("s", "0.5"), "NOT_REDUCING");

        hold("1");

        assertThat(engine.decide(sell("s2", "1"), T)).isInstanceOf(Send.class);
        refuses(sell("s3", "1.0001"), "NOT_REDUCING");
    }

    @Test
    void grantDoesNotReplaceTheProof() {
        Grant forged = altered(grant("g", "5"), BTC, Side.SELL);

        refuses(command("s", T, Side.SELL, "1", Urgency.IMMEDIATE, 0, forged), "NOT_REDUCING");
    }

    @Test
    void liveSalesCountAgainstWhatIsHeld() {
        hold("1");
        Send first = begin(sell("s1", "0.6"));

        refuses(sell("s2", "0.5"), "NOT_REDUCING");
        assertThat(engine.decide(sell("s3", "0.4"), T)).isInstanceOf(Send.class);

        apply(new OrderUpdate.AnswerLost(first.intent().clientOrderId(), "time-out"));
        refuses(sell("s4", "0.5"), "NOT_REDUCING");

        apply(new OrderUpdate.Rejected(first.intent().clientOrderId(), "X", "no"));
        assertThat(engine.decide(sell("s5", "0.5"), T)).isInstanceOf(Send.class);
    }

    @Test
    void refusesEntriesInABlockedOrOldRegime() {
        ExecuteCommand entry = entry(grant("g", "5"));
        refuses(in(entry, Regime.CHOPPY, T), "REGIME_BLOCKED");
        refuses(in(entry, Regime.CRISIS, T), "REGIME_BLOCKED");
        refuses(in(entry, Regime.UNKNOWN, T), "REGIME_BLOCKED");
        refuses(in(entry, Regime.TRENDING, T.minusSeconds(7201)), "REGIME_STALE");
    }

    @Test
    void exitsPassInAnyRegime() {
        hold("1");
        assertThat(engine.decide(in(sell("s", "1"), Regime.CRISIS, T), T)).isInstanceOf(Send.class);
    }

    @Test
    void refusesAStaleDecisionAndWaitsForAFutureOne() {
        assertThat(code(engine.decide(buy("k", "1"), T.plusSeconds(6))))
                .isEqualTo("STALE_DECISION");
        assertThat(engine.decide(buy("k", "1"), T.minusSeconds(1)))
                .isInstanceOf(ExecutionDecision.NotYet.class);
    }

    @Test
    void refusesBeyondTheHardNotional() {
        ExecuteCommand urgent =
                command("u", T, Side.BUY, "11", Urgency.IMMEDIATE, 500, grant("g", "50"));
        refuses(urgent, "ORDER_NOTIONAL");
        refuses(buy("n", "51"), "ORDER_NOTIONAL");
        assertThat(engine.decide(buy("ok", "50"), T)).isInstanceOf(Send.class);
    }

    @Test
    void refusesTheSameWishTwiceWithinTheWindow() {
        begin(buy("k1", "1"));
        refuses(buy("k2", "1"), "DUPLICATE_ORDER");
        assertThat(engine.decide(buy("k3", "2"), T)).isInstanceOf(Send.class);
    }

    @Test
    void refusesTheEleventhOpenOrderInAProduct() {
        for (int count = 1; count <= 10; count++) {
            begin(buy("k" + count, "0." + (10 + count)));
        }
        refuses(buy("k11", "0.5"), "TOO_MANY_OPEN_ORDERS");
    }

    @Test
    void oneUnknownOrderBlocksEntriesInItsProduct() {
        Send first = begin(buy("k1", "1"));
        apply(new OrderUpdate.AnswerLost(first.intent().clientOrderId(), "time-out"));

        refuses(buy("k2", "2"), "UNKNOWN_ORDER_PENDING");
    }

    @Test
    void refusesWhatTheVenueWouldNotTake() {
        refuses(buy("off", "0.00015"), "OFF_GRID");
        refuses(buy("small", "0.0009"), "BELOW_MINIMUM");
    }

    @Test
    void haltedProductTakesNothingUntilResumed() {
        hold("1");
        engine.halt(BTC, "BTC short by 0.1");
        refuses(sell("s", "1"), "PRODUCT_HALTED");
        assertThat(engine.halts()).containsEntry(BTC, "BTC short by 0.1");

        engine.resume(BTC);
        assertThat(engine.decide(sell("s", "1"), T)).isInstanceOf(Send.class);
    }

    @Test
    void saleCancelsOwnBuysItWouldMeetAndABuyIsRefused() {
        hold("1");
        Send buy = begin(buy("k1", "2"));

        Send stop =
                (Send)
                        engine.decide(
                                command("s", T, Side.SELL, "1", Urgency.IMMEDIATE, 0, null), T);
        assertThat(stop.cancelFirst()).containsExactly(buy.intent().clientOrderId());

        engine.begin(stop.intent());
        refuses(
                command("b2", T, Side.BUY, "3", Urgency.IMMEDIATE, 500, grant("g9", "5")),
                "SELF_CROSS");
    }

    private void hold(String quantity) {
        Send send = begin(buy("hold", quantity));
        apply(new OrderUpdate.Filled(fill("h", send.intent().clientOrderId(), Side.BUY, quantity)));
    }

    private Send begin(ExecuteCommand command) {
        Send send = (Send) engine.decide(command, T);
        engine.begin(send.intent());
        return send;
    }

    private void apply(OrderUpdate update) {
        assertThat(engine.apply(update, T)).isPresent();
    }

    private void refuses(ExecuteCommand command, String code) {
        assertThat(code(engine.decide(command, T))).isEqualTo(code);
    }

    private static String code(ExecutionDecision decision) {
        ExecutionReceipt receipt = ((Settled) decision).receipt();
        assertThat(receipt.status()).isEqualTo(ExecutionReceipt.Status.REFUSED);
        return Objects.requireNonNull(receipt.code());
    }

    private static ExecuteCommand entry(@Nullable Grant grant) {
        return command("entry", T, Side.BUY, "1", Urgency.NORMAL, 500, grant);
    }

    private static ExecuteCommand in(ExecuteCommand command, Regime regime, Instant regimeAsOf) {
        return new ExecuteCommand(
                command.decisionKey(),
                command.asOf(),
                command.symbol(),
                command.side(),
                command.quantity(),
                command.arrivalPrice(),
                command.urgency(),
                regime,
                regimeAsOf,
                command.expectedEdgeBps(),
                command.shares(),
                command.grant());
    }

    private static Grant altered(Grant grant, Symbol symbol, Side side) {
        return new Grant(
                grant.grantId(),
                grant.requestId(),
                symbol,
                side,
                Quantity.of("50"),
                grant.lowPrice(),
                grant.highPrice(),
                grant.issuedAt(),
                grant.expiresAt(),
                grant.signature());
    }
}
