// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.reconciliation;

import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.reconciliation.Difference.Kind;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares our orders and balances with the venue's. To be asked when the venue's stream has been
/// read to its end; a comparison in between shows differences that the stream is about to explain.
public final class Reconciliation {

    private Reconciliation() {}

    /// What the venue says: filled quantity of each open order, and the total of each asset.
    public record VenueClaims(
            SortedMap<ClientOrderId, Quantity> openOrders, SortedMap<Asset, BigDecimal> balances) {

        public VenueClaims {
            openOrders = Collections.unmodifiableSortedMap(new TreeMap<>(openOrders));
            balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        }
    }

    /// Every difference: orders in our order, then external ones, then assets by name.
    public static List<Difference> compare(
            List<TrackedOrder> live, ExpectedBalances expected, VenueClaims venue) {
        List<Difference> differences = new ArrayList<>();
        Map<ClientOrderId, Quantity> unmatched = new TreeMap<>(venue.openOrders());
        for (TrackedOrder order : live) {
            Quantity filled = unmatched.remove(order.clientOrderId());
            compareOrder(order, filled, differences);
        }
        unmatched.forEach((id, filled) ->
                differences.add(
                        new Difference(
                                Kind.EXTERNAL_ORDER,
                                id.value(),
                                "not ours",
                                "open, filled " + filled)));
        compareBalances(expected, venue.balances(), differences);
        return List.copyOf(differences);
    }

    private static void compareOrder(
            TrackedOrder order, @Nullable Quantity venueFilled, List<Difference> differences) {
        String id = order.clientOrderId().value();
        if (venueFilled == null) {
            if (order.state() != OrderState.UNKNOWN && order.state() != OrderState.SENDING) {
                differences.add(
                        new Difference(Kind.ORDER_STATE, id, order.state().name(), "not open"));
            }
            return;
        }
        if (!venueFilled.equals(order.filled())) {
            differences.add(
                    new Difference(
                            Kind.ORDER_FILLED,
                            id,
                            "filled " + order.filled(),
                            "filled " + venueFilled));
        }
    }

    private static void compareBalances(
            ExpectedBalances expected,
            SortedMap<Asset, BigDecimal> balances,
            List<Difference> differences) {
        SortedSet<Asset> assets = new TreeSet<>(expected.totals().keySet());
        assets.addAll(balances.keySet());
        for (Asset asset : assets) {
            BigDecimal ours = expected.total(asset);
            BigDecimal theirs = balances.getOrDefault(asset, BigDecimal.ZERO);
            int sign = theirs.compareTo(ours);
            if (sign != 0) {
                differences.add(
                        new Difference(
                                sign < 0 ? Kind.BALANCE_SHORTFALL : Kind.BALANCE_SURPLUS,
                                asset.code(),
                                ours.toPlainString(),
                                theirs.toPlainString()));
            }
        }
    }
}
