// SPDX-License-Identifier: Apache-2.0
/// Orders as they go to a venue and what comes back: [dev.tradewind.model.order.OrderRequest] is frozen
/// when it is written down, [dev.tradewind.model.order.Fill] is one execution of it,
/// [dev.tradewind.model.order.OrderState] its life. Start at `OrderRequest`.
@NullMarked
package dev.tradewind.model.order;

import org.jspecify.annotations.NullMarked;
