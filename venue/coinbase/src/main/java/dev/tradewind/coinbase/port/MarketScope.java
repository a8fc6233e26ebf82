// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What of the venue's market is told, and when.
///
/// @param symbols the products; none for all that the venue lists
/// @param timeframe of the bars that are told
/// @param grace a bar counts as final once the market is this much later than its close; zero for a
///     market that waits for us
/// @param kind where the market comes from
public record MarketScope(
        List<Symbol> symbols, Timeframe timeframe, Duration grace, MarketKind kind) {

    private static final Duration USUAL_GRACE = Duration.ofSeconds(2);

    public MarketScope {
        symbols = symbols.stream().sorted().distinct().toList();
        Checks.require(!grace.isNegative(), "grace", "must be >= 0", grace);
        Checks.require(
                symbols.size() <= EventNumber.MAX_PRODUCTS,
                "symbols",
                "must be at most " + EventNumber.MAX_PRODUCTS,
                symbols.size());
    }

    /// Real trading in these products, told two seconds after each close.
    public static MarketScope live(List<Symbol> symbols, Timeframe timeframe) {
        return new MarketScope(symbols, timeframe, USUAL_GRACE, MarketKind.LIVE);
    }

    /// The last close whose bars are final when the market is at `time`.
    Instant lastClose(Instant time) {
        return timeframe.openOf(time.minus(grace));
    }
}
