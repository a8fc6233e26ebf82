// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import java.util.List;
import java.util.Optional;

/// Sends orders to a venue and asks about them. Every method may throw [VenueException]; a failed
/// query means "unknown", never "nothing there".
public interface OrderGateway {

    /// Sends an order. The client order id makes it idempotent: the same id twice is one order.
    SubmitResult submit(OrderRequest request);

    /// Asks the venue to cancel; true if the order was open. What became of it is told by the feed.
    boolean cancel(ClientOrderId clientOrderId);

    /// The order with this id, empty if the venue has none.
    Optional<VenueOrder> order(ClientOrderId clientOrderId);

    /// Every order that can still fill.
    List<VenueOrder> openOrders();

    /// Every fill of the order, oldest first.
    List<Fill> fills(ClientOrderId clientOrderId);

    /// Every asset with its balance, sorted by asset.
    List<VenueBalance> balances();

    FeeRates feeRates();
}
