// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Reads a file of bars whose header names `time,open,high,low,close,volume` in any order and, if it holds several
/// symbols, `symbol`; other columns are ignored. `time` is the open of the bar: epoch seconds, an RFC 3339 instant
/// or a date; `timestamp`, `date` and `bar` are read as `time` too.
public final class BarFile {

    private static final List<String> PRICES = List.of("open", "high", "low", "close");
    private static final List<String> TIMES = List.of("time", "timestamp", "date", "bar");
    private static final int ABSENT = -1;

    private final CsvLines lines;
    private final List<String> names;
    private final int time;
    private final int symbol;
    private final int[] prices;
    private final int volume;
    private final Map<String, Columns> bySymbol = new LinkedHashMap<>();

    /// The columns of one symbol while they grow.
    private static final class Columns {
        private final DoubleList times = new DoubleList();
        private final DoubleList[] prices = {
            new DoubleList(), new DoubleList(), new DoubleList(), new DoubleList()
        };
        private final DoubleList volume = new DoubleList();

        private BarSeries series(String symbol) {
            return new BarSeries(
                    symbol,
                    Arrays.stream(times.toArray()).mapToLong(each -> (long) each).toArray(),
                    prices[0].toArray(),
                    prices[1].toArray(),
                    prices[2].toArray(),
                    prices[3].toArray(),
                    volume.toArray());
        }
    }

    private BarFile(CsvLines lines) {
        this.lines = lines;
        this.names =
                Arrays.stream(lines.header()).map(each -> each.toLowerCase(Locale.ROOT)).toList();
        this.time =
                TIMES.stream()
                        .filter(names::contains)
                        .findFirst()
                        .map(this::column)
                        .orElseThrow(() -> missing("time"));
        this.symbol = names.indexOf("symbol");
        this.prices = PRICES.stream().mapToInt(this::column).toArray();
        this.volume = column("volume");
    }

    /// The bars of `file`, one series a symbol in the order in which the symbols first appear. A file that cannot
    /// be read, lacks a column, holds no bar or a broken one is a [dev.tradewind.launcher.exit.CommandFailure].
    public static List<BarSeries> read(Path file) {
        try (CsvLines lines = CsvLines.open(file)) {
            List<BarSeries> series = new BarFile(lines).series();
            if (series.isEmpty()) {
                throw CsvLines.unusable(file, "has a header but no bar");
            }
            return series;
        }
    }

    private List<BarSeries> series() {
        for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
            if (cells.length > 1 || !cells[0].isEmpty()) {
                lines.requireCells(cells, names.size());
                bar(cells);
            }
        }
        return bySymbol.entrySet().stream()
                .map(each -> each.getValue().series(each.getKey()))
                .toList();
    }

    private void bar(String[] cells) {
        String name = symbol == ABSENT ? "" : cells[symbol];
        if (symbol != ABSENT && name.isEmpty()) {
            throw lines.broken("symbol", name, "must not be empty");
        }
        Columns columns = bySymbol.computeIfAbsent(name, _ -> new Columns());
        columns.times.add((double) time(cells[time], columns.times));
        double[] values = new double[PRICES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(PRICES.get(i), cells[prices[i]]);
            if (values[i] <= 0) {
                throw lines.broken(PRICES.get(i), cells[prices[i]], "must be > 0");
            }
            columns.prices[i].add(values[i]);
        }
        requireOrder(values, cells);
        columns.volume.add(volume(cells[volume]));
    }

    private void requireOrder(double[] bar, String[] cells) {
        double high = bar[1];
        double low = bar[2];
        if (high < low) {
            throw lines.broken("high", cells[prices[1]], "must not be below low " + low);
        }
        if (high < Math.max(bar[0], bar[3])) {
            throw lines.broken(
                    "high",
                    cells[prices[1]],
                    "must not be below open %s or close %s".formatted(bar[0], bar[3]));
        }
        if (low > Math.min(bar[0], bar[3])) {
            throw lines.broken(
                    "low",
                    cells[prices[2]],
                    "must not be above open %s or close %s".formatted(bar[0], bar[3]));
        }
    }

    private double volume(String text) {
        double value = number("volume", text);
        if (value < 0) {
            throw lines.broken("volume", text, "must be >= 0");
        }
        return value;
    }

    private long time(String text, DoubleList earlier) {
        long seconds = seconds(text);
        if (earlier.size() > 0 && seconds <= earlier.last()) {
            throw lines.broken("time", text, "must be after that of the bar before");
        }
        return seconds;
    }

    private long seconds(String text) {
        try {
            if (text.matches("-?\\d{1,12}")) {
                return Long.parseLong(text);
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                    : Instant.parse(text).getEpochSecond();
        } catch (DateTimeException _) {
            throw lines.broken(
                    "time",
                    text,
                    "must be epoch seconds, a date like 2025-01-31 or an instant like"
                            + " 2025-01-31T10:00:00Z");
        }
    }

    private double number(String name, String text) {
        OptionalDouble number = Numbers.parse(text);
        return number.orElseThrow(() -> lines.broken(name, text, "must be a decimal number"));
    }

    private int column(String name) {
        int index = names.indexOf(name);
        if (index == ABSENT) {
            throw missing(name);
        }
        return index;
    }

    private RuntimeException missing(String name) {
        return lines.broken(
                "header",
                String.join(",", names),
                "names no column " + name + "; it must name time,open,high,low,close,volume");
    }
}
