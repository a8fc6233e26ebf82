// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.reconciliation;

import static dev.tradewind.execution.Sample.T;
import static dev.tradewind.execution.Sample.buy;
import static dev.tradewind.execution.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.execution.ExecutionDecision.Send;
import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.execution.Sample;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.reconciliation.Difference.Kind;
import dev.tradewind.execution.reconciliation.Reconciliation.VenueClaims;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, a loss of money or an order out of control could go unseen.
class ReconciliationTest {

    private static final Asset BTC = new Asset("BTC");
    private final ExecutionEngine engine = Sample.engine();
    private final ClientOrderId id =
            engine.begin(((Send) engine.decide(buy("k", "1"), T)).intent()).clientOrderId();

    @Test
    void everythingEqualIsNoDifference() {
        open();
        assertThat(compare(Map.of(id, Quantity.ZERO), Map.of(Asset.USD, "1000"))).isEmpty();
    }

    @Test
    void expectsBalancesToFollowFillsAndFees() {
        ExpectedBalances after =
                ExpectedBalances.opening(Map.of(Asset.USD, new BigDecimal("1000")))
                        .after(fill("1", id, Side.BUY, "2"))
                        .after(fill("2", id, Side.SELL, "0.5"));

        assertThat(after.total(BTC)).isEqualByComparingTo("1.5");
        assertThat(after.total(Asset.USD)).isEqualByComparingTo("849");
        assertThat(after.total(new Asset("ETH"))).isEqualByComparingTo("0");
    }

    @Test
    void namesAnOrderTheVenueDoesNotHaveOpen() {
        open();
        assertThat(compare(Map.of(), Map.of(Asset.USD, "1000")))
                .containsExactly(new Difference(Kind.ORDER_STATE, id.value(), "OPEN", "not open"));
    }

    @Test
    void anOrderOfOpenFateIsNotADifference() {
        assertThat(engine.apply(new OrderUpdate.AnswerLost(id, "time-out"), T)).isPresent();
        assertThat(compare(Map.of(), Map.of(Asset.USD, "1000"))).isEmpty();
    }

    @Test
    void namesMissedFillsForeignOrdersShortfallAndSurplus() {
        open();
        ClientOrderId foreign = new ClientOrderId("foreign");

        assertThat(
                        compare(
                                Map.of(id, Quantity.of("0.5"), foreign, Quantity.ZERO),
                                Map.of(Asset.USD, "999.99", BTC, "0.1")))
                .extracting(Difference::kind)
                .containsExactly(
                        Kind.ORDER_FILLED,
                        Kind.EXTERNAL_ORDER,
                        Kind.BALANCE_SURPLUS,
                        Kind.BALANCE_SHORTFALL);
        assertThat(Kind.BALANCE_SHORTFALL.isHalting()).isTrue();
        assertThat(Kind.BALANCE_SURPLUS.isHalting()).isFalse();
    }

    private void open() {
        assertThat(engine.apply(new OrderUpdate.Accepted(id, new VenueOrderId("v")), T))
                .isPresent();
    }

    private List<Difference> compare(
            Map<ClientOrderId, Quantity> orders, Map<Asset, String> balances) {
        TreeMap<Asset, BigDecimal> totals = new TreeMap<>();
        balances.forEach((asset, total) -> totals.put(asset, new BigDecimal(total)));
        return Reconciliation.compare(
                engine.liveOrders(),
                ExpectedBalances.opening(Map.of(Asset.USD, new BigDecimal("1000"))),
                new VenueClaims(new TreeMap<>(orders), totals));
    }
}
