// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.order.Fill;
import java.util.List;

/// A fill with the part of it that belongs to each bot, in the order of the command's shares; parts
/// add up to the fill, a bot without a part is left out. `late` marks a fill after the order's end.
public record BookedFill(Fill fill, List<BotShare> shares, boolean late) {

    public BookedFill {
        shares = List.copyOf(shares);
    }
}
