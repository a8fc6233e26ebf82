// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is traded on, and whose clock rules. `simulated` says that no order there meets a stranger;
/// `label` says of what the market is made; `speed` is the measured pace of the venue's clock in
/// venue seconds per second, absent until it has been watched for a while; `finished` says that a
/// recording has come to its end.
public record MarketView(
        boolean simulated,
        String label,
        Timeframe timeframe,
        Instant venueTime,
        @Nullable Double speed,
        boolean finished,
        List<Quote> quotes) {

    public MarketView {
        quotes = List.copyOf(quotes);
    }

    /// The last price of a product and the venue's time of it.
    public record Quote(Symbol symbol, Price price, Instant time) {}
}
