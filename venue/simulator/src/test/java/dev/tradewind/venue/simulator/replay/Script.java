// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

import dev.tradewind.model.market.Instrument;
import java.util.ArrayList;
import java.util.List;

/// Recordings written by hand: rows `millisecond type side price size`, those of one millisecond and
/// type being one message, with ids as they should be. Ticks are 0.1, lots 0.01.
final class Script {

    private static final List<String> GRID = List.of(Level2Csv.HEADER, "0,,U,1,1,bid,0.1,0.01");

    private Script() {}

    static Instrument instrument() {
        return Recordings.grid(GRID);
    }

    static ProductRecording level2(String... rows) {
        return ProductRecording.level2("script", instrument(), lines(rows).iterator());
    }

    static ProductRecording trades(String... rows) {
        List<String> lines = new ArrayList<>(List.of(TradeCsv.HEADER));
        for (String row : rows) {
            String[] cells = row.split(" ");
            lines.add(String.join(",", nanos(cells[0]), cells[2], cells[3], cells[1]));
        }
        return ProductRecording.trades("script", instrument(), lines.iterator());
    }

    private static List<String> lines(String... rows) {
        List<String> lines = new ArrayList<>(List.of(Level2Csv.HEADER));
        String message = "";
        int id = 0;
        for (String row : rows) {
            String[] cells = row.split(" ");
            boolean isChange = !cells[1].equals("T") && !message.equals(cells[0] + cells[1]);
            id += isChange ? 1 : 0;
            message = cells[0] + cells[1];
            String number = Integer.toString(id);
            lines.add(
                    String.join(
                            ",",
                            nanos(cells[0]),
                            cells[0],
                            cells[1],
                            number,
                            number,
                            cells[2],
                            cells[3],
                            cells[4]));
        }
        return lines;
    }

    private static String nanos(String millis) {
        return millis + "000000";
    }
}
