// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.console.board.Board;
import dev.tradewind.console.board.Part;
import dev.tradewind.console.view.Section;
import java.util.EnumMap;
import java.util.Map;

/// What one stream has told, so that of the parts that only grow it tells what they grew by. Used
/// by one thread.
final class StreamNews {

    private final DecisionNews decisions = new DecisionNews();
    private final CurveNews curve = new CurveNews();

    /// The changed parts, decisions and equity curve reduced to what was not told before.
    Map<Part, Section<?>> of(Board.Changes changes) {
        Map<Part, Section<?>> news = new EnumMap<>(Part.class);
        changes.sections().forEach((part, section) -> news.put(part, newsOf(part, section)));
        return news;
    }

    private Section<?> newsOf(Part part, Section<?> section) {
        return switch (part) {
            case DECISIONS -> decisions.of(section);
            case EQUITY -> curve.of(section);
            case MARKET,
                    SERVICES,
                    PORTFOLIO,
                    REGIMES,
                    RISK,
                    LOSSES,
                    CORRELATION,
                    BOTS,
                    ORDERS,
                    FILLS,
                    COSTS ->
                    section;
        };
    }
}
