// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;

/// An order in a book as it stands: `lots` wait, `filled` are done. A stop-limit order whose stop
/// was reached is of kind LIMIT. `stopPrice` and `expiresAt` are 0 where there is none.
public record OpenOrder(
        long order,
        int owner,
        Side side,
        OrderKind kind,
        long price,
        long lots,
        long filled,
        long stopPrice,
        boolean rising,
        boolean postOnly,
        long expiresAt) {}
