// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// Reads a recording of trades while it is told: a header, then a trade a row, in the exchange's
/// order; `side` is who took. The trades are numbered from 1. A broken row ends the reading with
/// [BrokenRecordingException].
public final class TradeCsv implements Iterator<RecordedMessage.Trade> {

    /// The first line of every source.
    public static final String HEADER = "time_ns,price,size,side";

    private final CsvRows rows;
    private boolean more;
    private long time = Long.MIN_VALUE;
    private long trades;

    /// The trades in `lines`, of a product with the grid of `instrument`; `source` names them in an error.
    public TradeCsv(String source, Instrument instrument, Iterator<String> lines) {
        rows = new CsvRows(source, instrument, HEADER, lines);
        more = rows.advance();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public RecordedMessage.Trade next() {
        if (!more) {
            throw new NoSuchElementException("the recording has ended");
        }
        time = Math.max(time, rows.number(0));
        Side aggressor = rows.side(3, "buy", "sell");
        RecordedMessage.Trade trade =
                new RecordedMessage.Trade(time, ++trades, aggressor, rows.ticks(1), rows.lots(2));
        more = rows.advance();
        return trade;
    }
}
