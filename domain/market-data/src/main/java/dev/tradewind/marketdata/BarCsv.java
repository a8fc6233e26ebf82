// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads recorded bars from text: a header `time,open,high,low,close,volume`, then one bar a line
/// with the open time in epoch seconds, strictly ascending and aligned to the timeframe. The first
/// broken line refuses the whole source with [BrokenBarsException].
public final class BarCsv {

    /// The first line of every source.
    public static final String HEADER = "time,open,high,low,close,volume";

    private static final int COLUMNS = 6;
    private static final int MAX_SHOWN = 80;

    private final String source;
    private final Timeframe timeframe;
    private final List<Bar> bars = new ArrayList<>();
    private int line;

    private BarCsv(String source, Timeframe timeframe) {
        this.source = source;
        this.timeframe = timeframe;
    }

    /// The bars in `lines`, ascending; `source` names them in an error.
    public static List<Bar> parse(String source, Timeframe timeframe, Iterator<String> lines) {
        return new BarCsv(source, timeframe).parse(lines);
    }

    private List<Bar> parse(Iterator<String> lines) {
        line = 1;
        if (!lines.hasNext() || !lines.next().equals(HEADER)) {
            throw broken("the header must be " + HEADER, null);
        }
        while (lines.hasNext()) {
            line++;
            bars.add(bar(lines.next()));
        }
        return List.copyOf(bars);
    }

    private Bar bar(String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw broken("expected " + COLUMNS + " columns, found " + shown(text), null);
        }
        Instant openTime = openTime(cells[0]);
        Price open = cell("open", cells[1], Price::of);
        Price high = cell("high", cells[2], Price::of);
        Price low = cell("low", cells[3], Price::of);
        Price close = cell("close", cells[4], Price::of);
        Quantity volume = cell("volume", cells[5], Quantity::of);
        return cell("bar", text, _ -> Bar.recorded(openTime, open, high, low, close, volume));
    }

    private <T> T cell(String column, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException invalid) {
            throw broken(column + ": " + invalid.getMessage() + " in " + shown(text), invalid);
        }
    }

    private Instant openTime(String text) {
        Instant openTime;
        try {
            openTime = Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException invalid) {
            throw broken("time must be epoch seconds: " + shown(text), invalid);
        }
        if (!timeframe.isAligned(openTime)) {
            throw broken("time is not aligned to " + timeframe.code() + ": " + openTime, null);
        }
        if (!bars.isEmpty() && !openTime.isAfter(bars.getLast().openTime())) {
            throw broken("time must be after the line before: " + openTime, null);
        }
        return openTime;
    }

    private BrokenBarsException broken(String reason, @Nullable Throwable cause) {
        return new BrokenBarsException(source, line, reason, cause);
    }

    private static String shown(String text) {
        String part = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return '"' + part + '"';
    }
}
