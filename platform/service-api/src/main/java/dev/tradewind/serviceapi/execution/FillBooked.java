// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.order.Fill;
import java.util.List;

/// Event `fill_booked`, keyed by symbol: a fill with the parts of it that belong to each bot; they
/// add up to the fill's quantity. `late` marks a fill after the order's end. Told once for each
/// `fill.entryId`.
public record FillBooked(Fill fill, List<BotShare> shares, boolean late) {

    /// The type of the event.
    public static final String TYPE = "fill_booked";

    public FillBooked {
        shares = List.copyOf(shares);
    }
}
