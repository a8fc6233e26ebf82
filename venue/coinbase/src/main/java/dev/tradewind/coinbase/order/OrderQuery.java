// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which orders to list.
///
/// @param statuses none for all; OPEN may stand only alone
/// @param since created at or after
public record OrderQuery(List<OrderStatus> statuses, Optional<Instant> since) {

    public OrderQuery {
        statuses = List.copyOf(statuses);
    }

    /// Every order created since then, in any state.
    public static OrderQuery since(Instant since) {
        return new OrderQuery(List.of(), Optional.of(since));
    }

    /// Every order in one of these states, however old.
    public static OrderQuery in(OrderStatus... statuses) {
        return new OrderQuery(List.of(statuses), Optional.empty());
    }
}
