// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.BookLevel;
import dev.tradewind.venue.simulator.replay.RecordedMessage.LevelChange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Reads a level-2 recording while it is told: a header, then a row for each price level, where rows
/// next to each other with equal `recv_ns`, `type`, `first_id` and `last_id` are one message. Types are S
/// (snapshot), U (changes), Q (the exchange's own best prices) and T (trade). A broken row ends
/// the reading with [BrokenRecordingException]; the messages before it were good.
public final class Level2Csv implements Iterator<RecordedMessage> {

    /// The first line of every source.
    public static final String HEADER = "recv_ns,exch_ms,type,first_id,last_id,side,price,size";

    private static final int RECEIVED = 0;
    private static final int EXCHANGE = 1;
    private static final int TYPE = 2;
    private static final int FIRST_ID = 3;
    private static final int LAST_ID = 4;
    private static final int SIDE = 5;
    private static final int PRICE = 6;
    private static final int SIZE = 7;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final CsvRows rows;
    private boolean more;
    private long time = Long.MIN_VALUE;

    /// The messages in `lines`, of a product with the grid of `instrument`; `source` names them in an error.
    public Level2Csv(String source, Instrument instrument, Iterator<String> lines) {
        rows = new CsvRows(source, instrument, HEADER, lines);
        more = rows.advance();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public RecordedMessage next() {
        if (!more) {
            throw new NoSuchElementException("the recording has ended");
        }
        time = timeOfRow();
        long firstId = rows.number(FIRST_ID);
        long lastId = rows.number(LAST_ID);
        String type = rows.text(TYPE);
        return switch (type) {
            case "S" -> new RecordedMessage.Snapshot(time, lastId, levels());
            case "U" -> new RecordedMessage.Update(time, firstId, lastId, levels());
            case "Q" -> quote(lastId);
            case "T" -> trade(firstId);
            case String _ -> throw rows.broken("unknown type: " + type, null);
        };
    }

    /// Before the exchange first tells its time, that of the recorder must do.
    private long timeOfRow() {
        if (!rows.text(EXCHANGE).isEmpty()) {
            return Math.max(time, Math.multiplyExact(rows.number(EXCHANGE), NANOS_PER_MILLI));
        }
        return time == Long.MIN_VALUE ? rows.number(RECEIVED) : time;
    }

    private RecordedMessage quote(long id) {
        List<LevelChange> levels = levels();
        if (levels.size() != 2 || levels.get(0).side() == levels.get(1).side()) {
            throw rows.broken("a quote before this line must be one bid and one ask", null);
        }
        int bid = levels.getFirst().side() == Side.BUY ? 0 : 1;
        return new RecordedMessage.BestQuote(
                time, id, level(levels.get(bid)), level(levels.get(1 - bid)));
    }

    private static BookLevel level(LevelChange change) {
        return new BookLevel(change.price(), change.lots());
    }

    private RecordedMessage trade(long id) {
        Side aggressor = rows.side(SIDE, "buy", "sell");
        RecordedMessage trade =
                new RecordedMessage.Trade(time, id, aggressor, rows.ticks(PRICE), rows.lots(SIZE));
        more = rows.advance();
        return trade;
    }

    private List<LevelChange> levels() {
        List<LevelChange> levels = new ArrayList<>();
        List<String> key = key();
        do {
            Side side = rows.side(SIDE, "bid", "ask");
            levels.add(new LevelChange(side, rows.ticks(PRICE), rows.lots(SIZE)));
            more = rows.advance();
        } while (more && key().equals(key));
        return levels;
    }

    private List<String> key() {
        return List.of(
                rows.text(RECEIVED), rows.text(TYPE), rows.text(FIRST_ID), rows.text(LAST_ID));
    }
}
