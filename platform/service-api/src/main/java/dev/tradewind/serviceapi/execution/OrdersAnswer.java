// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import java.util.List;

/// Orders, newest first: `GET /api/v1/execution/orders`.
public record OrdersAnswer(List<OrderView> orders) {

    public OrdersAnswer {
        orders = List.copyOf(orders);
    }
}
