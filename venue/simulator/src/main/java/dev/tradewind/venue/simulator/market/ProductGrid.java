// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.market;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The order rules of simulated products. Known products have Coinbase's grid; any other gets ticks
/// as fine as its recorded prices and lots of 1e-8. The smallest order is one lot and 1 of the
/// quote currency.
///
/// Source: Coinbase Advanced Trade fact sheet 5.2, increments of 2026-04 to 2026-09.
public final class ProductGrid {

    private static final String FINE_LOT = "0.00000001";

    private static final Map<String, Grid> COINBASE =
            Map.of(
                    "BTC-USD", new Grid("0.01", FINE_LOT),
                    "ETH-USD", new Grid("0.01", FINE_LOT),
                    "SOL-USD", new Grid("0.01", FINE_LOT),
                    "XRP-USD", new Grid("0.0001", "0.000001"),
                    "DOGE-USD", new Grid("0.00001", "0.1"),
                    "ADA-USD", new Grid("0.00001", FINE_LOT),
                    "LTC-USD", new Grid("0.001", FINE_LOT),
                    "LINK-USD", new Grid("0.001", "0.01"));

    private record Grid(String tickSize, String lotSize) {}

    private ProductGrid() {}

    /// The rules for `symbol`, whose recorded bars are `bars`.
    public static Instrument of(Symbol symbol, List<Bar> bars) {
        Grid known = COINBASE.get(symbol.toString());
        return known == null
                ? instrument(symbol, finestTick(bars), Quantity.of(FINE_LOT))
                : instrument(symbol, Price.of(known.tickSize()), Quantity.of(known.lotSize()));
    }

    private static Instrument instrument(Symbol symbol, Price tickSize, Quantity lotSize) {
        Money minNotional = new Money(BigDecimal.ONE, symbol.quote());
        return new Instrument(symbol, tickSize, lotSize, lotSize, minNotional, true);
    }

    private static Price finestTick(List<Bar> bars) {
        int decimals =
                bars.stream()
                        .flatMap(bar -> Stream.of(bar.open(), bar.high(), bar.low(), bar.close()))
                        .mapToInt(price -> price.value().scale())
                        .max()
                        .orElse(0);
        return new Price(BigDecimal.ONE.movePointLeft(decimals));
    }
}
