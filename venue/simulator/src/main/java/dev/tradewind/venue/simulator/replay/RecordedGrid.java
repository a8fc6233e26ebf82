// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The order rules of a product that are known only from its recording: ticks and lots as fine as
/// the finest recorded price and size, and no smallest order but one lot.
public final class RecordedGrid {

    private RecordedGrid() {}

    /// The rules that fit all rows of a recording, level 2 or trades, whose first line names the
    /// columns `price` and `size`.
    public static Instrument of(Symbol symbol, Iterator<String> lines) {
        List<String> columns =
                Arrays.asList(lines.hasNext() ? lines.next().split(",", -1) : new String[0]);
        int price = columns.indexOf("price");
        int size = columns.indexOf("size");
        if (price < 0 || size < 0) {
            throw new BrokenRecordingException(
                    symbol.toString(), 1, "no columns price and size: " + columns, null);
        }
        int priceDecimals = 0;
        int sizeDecimals = 0;
        while (lines.hasNext()) {
            String[] cells = lines.next().split(",", -1);
            if (cells.length == columns.size()) {
                priceDecimals = Math.max(priceDecimals, decimals(cells[price]));
                sizeDecimals = Math.max(sizeDecimals, decimals(cells[size]));
            }
        }
        return instrument(symbol, unit(priceDecimals), unit(sizeDecimals));
    }

    private static Instrument instrument(Symbol symbol, BigDecimal tick, BigDecimal lot) {
        Quantity lotSize = new Quantity(lot);
        Money smallest = new Money(tick.multiply(lot), symbol.quote());
        return new Instrument(symbol, new Price(tick), lotSize, lotSize, smallest, true);
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private static BigDecimal unit(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals);
    }
}
