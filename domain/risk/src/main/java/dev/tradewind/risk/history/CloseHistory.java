// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.history;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The closed bars of one timeframe that risk is measured from. What it answers for an instant depends on the
/// bars up to it only; a bar that is known already changes nothing. One thread owns it.
public final class CloseHistory {

    private final SortedMap<Symbol, ProductCloses> products = new TreeMap<>();
    private Optional<Timeframe> timeframe = Optional.empty();
    private Optional<MarketReturns> latest = Optional.empty();
    private Instant prunedAt = Instant.MIN;

    /// Takes a bar in; all are of one timeframe.
    public void add(ClosedBar closed) {
        Timeframe known = timeframe.orElse(closed.timeframe());
        Checks.require(
                closed.timeframe() == known,
                "timeframe",
                "must be " + known.code(),
                closed.timeframe().code());
        timeframe = Optional.of(known);
        latest = Optional.empty();
        products.computeIfAbsent(closed.symbol(), _ -> new ProductCloses())
                .add(closed.closeTime(), closed.bar());
        prune(closed.closeTime());
    }

    /// The market as of `asOf`, which is at most two days before the newest bar.
    public MarketReturns at(Instant asOf) {
        MarketReturns known =
                latest.filter(returns -> returns.asOf().equals(asOf))
                        .orElseGet(() -> MarketReturns.of(products, timeframe, asOf));
        latest = Optional.of(known);
        return known;
    }

    private void prune(Instant newest) {
        if (Retention.isOn(newest, Retention.DAY) && newest.isAfter(prunedAt)) {
            Retention retention = new Retention(newest);
            products.values().forEach(product -> product.prune(retention));
            prunedAt = newest;
        }
    }
}
