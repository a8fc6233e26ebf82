// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.regime.RegimeReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a strategy may know at the close of `bar`: `asOf` is that close, `position` the bot's own
/// record in the product (absent before its first fill), `regime` the reading of that close (absent
/// when unknown).
public record StrategyContext(
        Instant asOf, Bar bar, @Nullable RegimeReading regime, @Nullable BotPosition position) {

    /// Whether the bot owns some of the product.
    public boolean isHolding() {
        return position != null && position.quantity().isPositive();
    }

    /// The last close as a number for analytics.
    public double close() {
        return bar.close().value().doubleValue();
    }

    /// The average entry price of what the bot holds; it must be holding.
    public double entryPrice() {
        if (position == null || position.averageEntryPrice() == null) {
            throw new IllegalStateException(
                    "position must be open to have an entry price: " + position);
        }
        return position.averageEntryPrice().value().doubleValue();
    }

    /// When the bot opened what it holds; it must be holding.
    public Instant openedAt() {
        if (position == null || position.openedAt() == null) {
            throw new IllegalStateException(
                    "position must be open to have an opening: " + position);
        }
        return position.openedAt();
    }
}
