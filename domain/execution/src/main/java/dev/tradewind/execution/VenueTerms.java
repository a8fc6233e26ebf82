// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.planner.FeeSchedule;
import dev.tradewind.execution.planner.MarketConditions;
import dev.tradewind.execution.planner.SpreadModel;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The venue's terms as they were last read: products with their grids, the account's fees, and the
/// spread that is assumed.
public final class VenueTerms {

    private final TreeMap<Symbol, Instrument> instruments = new TreeMap<>();
    private final FeeSchedule fees;
    private final SpreadModel spreads;

    public VenueTerms(List<Instrument> instruments, FeeSchedule fees, SpreadModel spreads) {
        instruments.forEach(each -> this.instruments.put(each.symbol(), each));
        this.fees = fees;
        this.spreads = spreads;
    }

    /// The product, empty if the venue does not have it.
    public Optional<Instrument> instrument(Symbol symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    /// Every product, sorted by symbol.
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    public FeeSchedule fees() {
        return fees;
    }

    /// Half the assumed spread of a product, bps of the mid.
    public double halfSpreadBps(Symbol symbol) {
        return spreads.halfSpreadBps(symbol);
    }

    MarketConditions conditions(Instrument instrument) {
        return new MarketConditions(
                instrument, fees, spreads.halfSpreadBps(instrument.symbol()), null);
    }
}
