// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.AppliedUpdate;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.framework.mailbox.Mailbox;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Takes in news of orders that did not come by the venue's stream: answers, results of queries,
/// wishes. Safe from any thread.
final class NewsIntake {

    private final Mailbox<DeskBooks> books;

    NewsIntake(Mailbox<DeskBooks> books) {
        this.books = books;
    }

    /// Applies all in one transaction; the order after the last, empty if it is not ours.
    Optional<TrackedOrder> apply(List<OrderUpdate> news) {
        return books.ask(desk -> desk.change(transaction -> apply(desk, transaction, news)));
    }

    private static Optional<TrackedOrder> apply(
            DeskBooks desk, Handle transaction, List<OrderUpdate> news) {
        Optional<TrackedOrder> order = Optional.empty();
        for (OrderUpdate update : news) {
            order = desk.apply(transaction, update, desk.marketTime()).map(AppliedUpdate::order);
        }
        return order;
    }
}
