// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager;

import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.portfoliomanager.store.BookInput;
import dev.tradewind.serviceapi.execution.AccountOpened;
import dev.tradewind.serviceapi.execution.ExecutionSettled;
import dev.tradewind.serviceapi.execution.FillBooked;
import dev.tradewind.serviceapi.execution.InternalCrossed;
import dev.tradewind.serviceapi.execution.OrderUpdated;
import dev.tradewind.serviceapi.execution.OrderView;
import java.util.Optional;

/// What the events of execution's feed mean for the books.
final class ExecutionEvents {

    private ExecutionEvents() {}

    /// The input, empty for an event the books have no use for.
    static Optional<BookInput> input(FeedEvent event) {
        return switch (event.type()) {
            case AccountOpened.TYPE -> Optional.of(opened(event.payload(AccountOpened.class)));
            case FillBooked.TYPE -> {
                FillBooked booked = event.payload(FillBooked.class);
                yield Optional.of(new BookInput.Filled(booked.fill(), booked.shares()));
            }
            case InternalCrossed.TYPE ->
                    Optional.of(
                            new BookInput.Crossed(event.payload(InternalCrossed.class).cross()));
            case OrderUpdated.TYPE -> Optional.of(order(event.payload(OrderUpdated.class).order()));
            case ExecutionSettled.TYPE ->
                    Optional.of(
                            new BookInput.Settled(event.payload(ExecutionSettled.class).asOf()));
            default -> Optional.empty();
        };
    }

    private static BookInput opened(AccountOpened event) {
        return new BookInput.Opened(
                event.time(),
                event.balances().stream()
                        .filter(balance -> balance.total().signum() > 0)
                        .map(balance -> new Money(balance.total(), balance.asset()))
                        .toList());
    }

    private static BookInput order(OrderView order) {
        if (!order.isOpen() || order.remaining().isZero()) {
            return new BookInput.OrderOver(order.request().clientOrderId());
        }
        return new BookInput.OrderOpen(
                new OpenOrder(
                        order.request().clientOrderId(),
                        order.request().symbol(),
                        order.request().side(),
                        order.remaining(),
                        order.request().limitPrice(),
                        order.remainingShares()));
    }
}
