// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.client;

import static dev.tradewind.simulatorserver.client.VenueCalls.answer;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.simulatorserver.wire.CancelAnswer;
import dev.tradewind.simulatorserver.wire.OrderEventRecord;
import dev.tradewind.simulatorserver.wire.SubmitAnswer;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.simulator.account.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Orders and account of the simulated venue, over HTTP. An order is sent once and never repeated
/// here: what a lost answer means is for the caller to find out. Safe from any thread.
public final class VenueTradingClient implements OrderGateway, OrderFeed {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ServiceClient client;

    public VenueTradingClient(ServiceClient client) {
        this.client = client;
    }

    @Override
    public SubmitResult submit(OrderRequest request) {
        return answer(client.post("/api/v1/orders").body(request).send(SubmitAnswer.class))
                .result();
    }

    @Override
    public boolean cancel(ClientOrderId clientOrderId) {
        return answer(client.delete("/api/v1/orders/{id}", clientOrderId).send(CancelAnswer.class))
                .cancelled();
    }

    @Override
    public Optional<VenueOrder> order(ClientOrderId clientOrderId) {
        return VenueCalls.find(
                client.get("/api/v1/orders/{id}", clientOrderId).send(VenueOrder.class));
    }

    @Override
    public List<VenueOrder> openOrders() {
        return answer(client.get("/api/v1/orders").sendForList(VenueOrder.class));
    }

    @Override
    public List<Fill> fills(ClientOrderId clientOrderId) {
        return answer(
                client.get("/api/v1/orders/{id}/fills", clientOrderId).sendForList(Fill.class));
    }

    @Override
    public List<VenueBalance> balances() {
        return answer(client.get("/api/v1/balances").sendForList(VenueBalance.class));
    }

    @Override
    public FeeRates feeRates() {
        return answer(client.get("/api/v1/fees").send(FeeRates.class));
    }

    /// The venue's own ledger: every transfer with a number above `after`, oldest first.
    public List<Transfer> ledger(long after) {
        return answer(
                client.get("/api/v1/ledger").query("after", after).sendForList(Transfer.class));
    }

    @Override
    public List<Numbered<OrderEvent>> orderEvents(long after, int limit, Duration wait) {
        return answer(
                        client.get("/api/v1/order-events")
                                .query("after", after)
                                .query("limit", limit)
                                .query("waitMillis", wait.toMillis())
                                .asFeed()
                                .within(wait.plus(GRACE))
                                .sendForList(OrderEventRecord.class))
                .stream()
                .map(OrderEventRecord::event)
                .toList();
    }
}
