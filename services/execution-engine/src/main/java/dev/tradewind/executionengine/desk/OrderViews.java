// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.serviceapi.execution.FillBooked;
import dev.tradewind.serviceapi.execution.OrderView;

/// Orders and fills as they are shown and told.
public final class OrderViews {

    private OrderViews() {}

    public static OrderView of(TrackedOrder order) {
        ExecuteCommand command = order.intent().command();
        Grant grant = command.grant();
        return new OrderView(
                order.intent().request(),
                order.state(),
                order.intent().plan().chosen(),
                order.filled(),
                order.remaining(),
                command.decisionKey(),
                command.arrivalPrice(),
                command.shares(),
                order.remainingShares(),
                order.venueOrderId(),
                grant == null ? null : grant.grantId(),
                order.note(),
                order.intent().createdAt(),
                order.updatedAt());
    }

    public static FillBooked of(BookedFill booked) {
        return new FillBooked(booked.fill(), booked.shares(), booked.late());
    }
}
