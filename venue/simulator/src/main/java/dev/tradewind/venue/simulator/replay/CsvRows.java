// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.clearing.ProductUnits;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of a recording, one at a time, with their cells as numbers. The first broken cell ends
/// the reading with [BrokenRecordingException].
final class CsvRows {

    private static final int MAX_SHOWN = 80;

    private final String source;
    private final ProductUnits units;
    private final Iterator<String> lines;
    private final int columns;
    private int line = 1;
    private String[] cells = {};

    CsvRows(String source, Instrument instrument, String header, Iterator<String> lines) {
        this.source = source;
        this.units = new ProductUnits(instrument);
        this.lines = lines;
        this.columns = header.split(",", -1).length;
        if (!lines.hasNext() || !lines.next().equals(header)) {
            throw broken("the header must be " + header, null);
        }
    }

    /// Goes on to the next row, if there is one.
    boolean advance() {
        if (!lines.hasNext()) {
            return false;
        }
        line++;
        String text = lines.next();
        cells = text.split(",", -1);
        if (cells.length != columns) {
            throw broken("expected " + columns + " columns, found " + shown(text), null);
        }
        return true;
    }

    String text(int column) {
        return cells[column];
    }

    long number(int column) {
        try {
            return Long.parseLong(cells[column]);
        } catch (NumberFormatException invalid) {
            throw broken("not a whole number: " + shown(cells[column]), invalid);
        }
    }

    long ticks(int column) {
        return onGrid("price", column, () -> units.ticks(Price.of(cells[column])));
    }

    long lots(int column) {
        return onGrid("size", column, () -> units.lots(Quantity.of(cells[column])));
    }

    /// The side whose name in the recording is one of the two.
    Side side(int column, String buy, String sell) {
        if (cells[column].equals(buy)) {
            return Side.BUY;
        }
        if (cells[column].equals(sell)) {
            return Side.SELL;
        }
        throw broken("neither " + buy + " nor " + sell + ": " + shown(cells[column]), null);
    }

    BrokenRecordingException broken(String reason, @Nullable Throwable cause) {
        return new BrokenRecordingException(source, line, reason, cause);
    }

    private long onGrid(String what, int column, Supplier<OptionalLong> parser) {
        try {
            return parser.get()
                    .orElseThrow(() -> broken(what + " off the grid: " + cells[column], null));
        } catch (IllegalArgumentException invalid) {
            throw broken(what + ": " + invalid.getMessage(), invalid);
        }
    }

    private static String shown(String text) {
        String part = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return '"' + part + '"';
    }
}
