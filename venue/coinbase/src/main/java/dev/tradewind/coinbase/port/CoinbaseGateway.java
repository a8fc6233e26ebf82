// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.account.AccountClient;
import dev.tradewind.coinbase.order.CancelResult;
import dev.tradewind.coinbase.order.FillReport;
import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.order.OrderQuery;
import dev.tradewind.coinbase.order.OrderReport;
import dev.tradewind.coinbase.order.OrderStatus;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.time.Pause;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venue.VenueOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Orders and account at Coinbase. Safe from any thread.
///
/// | case | what it means here |
/// |---|---|
/// | `DUPLICATE_CLIENT_ORDER_ID` | taken, if the order found has our terms; else unknown |
/// | yes, but to other terms | unknown |
/// | no cancel, for whatever reason | not open, if the order has ended; else refused |
/// | an order that was there is not shown | asked again for seconds, then unknown |
/// | a row that takes back or corrects a fill | no fill; counted, and seen as a difference |
public final class CoinbaseGateway implements OrderGateway {

    private static final String USED_BEFORE = "DUPLICATE_CLIENT_ORDER_ID";
    private static final int LOOKS = 6;

    private final OrderClient orders;
    private final AccountClient account;
    private final OrderDirectory directory;
    private final Oddities oddities;
    private final Pause pause;
    private final Backoff backoff;

    /// Where the gateway asks.
    public record Clients(OrderClient orders, AccountClient account) {}

    /// @param backoff pauses between looks at an order that should be there
    CoinbaseGateway(
            Clients clients,
            OrderDirectory directory,
            Oddities oddities,
            Pause pause,
            Backoff backoff) {
        this.orders = clients.orders();
        this.account = clients.account();
        this.directory = directory;
        this.oddities = oddities;
        this.pause = pause;
        this.backoff = backoff;
    }

    @Override
    public SubmitResult submit(OrderRequest request) {
        SubmitResult result = orders.create(request);
        return switch (result) {
            case SubmitResult.Accepted(VenueOrderId id) -> {
                directory.learn(request.clientOrderId(), id);
                yield result;
            }
            case SubmitResult.Rejected(String code, var _) ->
                    code.equals(USED_BEFORE) ? sentBefore(request) : result;
        };
    }

    private SubmitResult sentBefore(OrderRequest request) {
        VenueOrder found =
                order(request.clientOrderId())
                        .orElseThrow(() ->
                                new VenueException.OutcomeUnknown(
                                        "the venue says that "
                                                + request.clientOrderId()
                                                + " exists but does not show it",
                                        null));
        if (!found.request().equals(request)) {
            throw new VenueException.OutcomeUnknown(
                    "the venue has %s with other terms: %s, but %s was sent"
                            .formatted(request.clientOrderId(), found.request(), request),
                    null);
        }
        return new SubmitResult.Accepted(found.venueOrderId());
    }

    @Override
    public boolean cancel(ClientOrderId clientOrderId) {
        Optional<VenueOrderId> id = directory.find(clientOrderId);
        if (id.isEmpty()) {
            id = amongOpen(clientOrderId).or(() -> directory.search(clientOrderId));
        }
        return id.isPresent() && cancel(id.get());
    }

    private Optional<VenueOrderId> amongOpen(ClientOrderId clientOrderId) {
        return openReports().stream()
                .filter(each -> each.clientOrderId().equals(clientOrderId))
                .map(OrderReport::venueOrderId)
                .findFirst();
    }

    private boolean cancel(VenueOrderId id) {
        CancelResult result = orders.cancel(List.of(id)).getFirst();
        if (result.isUnderWay()) {
            return true;
        }
        if (result.isTooLate() || shown(id).status().isFinal()) {
            return false;
        }
        throw new VenueException.Refused(
                result.reason(), "the venue does not cancel " + id + ": " + result.reason(), null);
    }

    @Override
    public Optional<VenueOrder> order(ClientOrderId clientOrderId) {
        return directory.search(clientOrderId).map(this::shown).map(CoinbaseGateway::told);
    }

    /// The order, which exists: that it is not shown proves nothing.
    private OrderReport shown(VenueOrderId id) {
        for (int look = 0; look < LOOKS && !Thread.currentThread().isInterrupted(); look++) {
            Optional<OrderReport> report = orders.order(id);
            if (report.isPresent()) {
                return report.get();
            }
            pause.pause(backoff.after(look));
        }
        throw new VenueException.OutcomeUnknown(
                "the venue took order " + id + " but does not show it", null);
    }

    private static VenueOrder told(OrderReport report) {
        return report.venueOrder()
                .orElseThrow(() ->
                        new VenueException.OutcomeUnknown(
                                "the terms of "
                                        + report.venueOrderId()
                                        + " are no quantity at a limit",
                                null));
    }

    @Override
    public List<VenueOrder> openOrders() {
        return openReports().stream()
                .map(OrderReport::venueOrder)
                .flatMap(Optional::stream)
                .toList();
    }

    /// In the order of an order's life, so that one that moves on while we ask is met at least
    /// once; what is met last counts. OPEN may not be asked for together with others.
    List<OrderReport> openReports() {
        Map<VenueOrderId, OrderReport> open = new LinkedHashMap<>();
        for (OrderQuery query :
                List.of(
                        OrderQuery.in(OrderStatus.PENDING, OrderStatus.QUEUED),
                        OrderQuery.in(OrderStatus.OPEN),
                        OrderQuery.in(OrderStatus.EDIT_QUEUED, OrderStatus.CANCEL_QUEUED))) {
            for (OrderReport each : orders.orders(query)) {
                directory.learn(each.clientOrderId(), each.venueOrderId());
                open.put(each.venueOrderId(), each);
            }
        }
        return open.values().stream().filter(each -> !each.status().isFinal()).toList();
    }

    @Override
    public List<Fill> fills(ClientOrderId clientOrderId) {
        return directory
                .search(clientOrderId)
                .map(id -> fills(clientOrderId, id))
                .orElseGet(List::of);
    }

    private List<Fill> fills(ClientOrderId clientOrderId, VenueOrderId id) {
        return orders.fills(id).stream()
                .filter(this::isExecution)
                .map(each -> each.fill(clientOrderId))
                .toList();
    }

    /// Whether a row is a fill to be booked. What takes back or corrects one changes the venue's
    /// balances; that difference is found by comparing them, and settled by a person.
    boolean isExecution(FillReport row) {
        boolean isExecution = row.kind() == FillReport.Kind.FILL;
        if (!isExecution) {
            oddities.count("row of fills not booked: " + row.kind());
        }
        return isExecution;
    }

    @Override
    public List<VenueBalance> balances() {
        return account.balances();
    }

    @Override
    public FeeRates feeRates() {
        return account.feeRates();
    }
}
