// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it stands. `shares` are the whole parts of the bots, `remainingShares` what of them
/// can still fill (empty once the order is over). `createdAt` and `updatedAt` are on the venue's
/// clock. `note` says why it is in its state; `grantId` is absent for reductions.
public record OrderView(
        OrderRequest request,
        OrderState state,
        PlanStyle style,
        Quantity filled,
        Quantity remaining,
        String decisionKey,
        Price arrivalPrice,
        List<BotShare> shares,
        List<BotShare> remainingShares,
        @Nullable VenueOrderId venueOrderId,
        @Nullable String grantId,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt) {

    public OrderView {
        shares = List.copyOf(shares);
        remainingShares = List.copyOf(remainingShares);
    }

    /// Whether it can still fill.
    public boolean isOpen() {
        return !state.isTerminal();
    }
}
