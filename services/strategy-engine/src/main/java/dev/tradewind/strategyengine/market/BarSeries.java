// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.market;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kept bars of one product and timeframe, ascending without a repetition. When twice as many
/// as shall be kept have come together, the older half is dropped.
final class BarSeries {

    private final Timeframe timeframe;
    private final int kept;
    private final List<Bar> bars = new ArrayList<>();

    BarSeries(Timeframe timeframe, int kept) {
        this.timeframe = timeframe;
        this.kept = kept;
    }

    /// Appends a bar that opened after the last one; an older one is known already and left out.
    void add(Bar bar) {
        if (!bars.isEmpty() && !bar.openTime().isAfter(bars.getLast().openTime())) {
            return;
        }
        bars.add(bar);
        if (bars.size() >= 2 * kept) {
            bars.subList(0, bars.size() - kept).clear();
        }
    }

    /// Bars that opened after `after` (all if null) and closed at or before `asOf`.
    List<Bar> between(@Nullable Instant after, Instant asOf) {
        int from = after == null ? 0 : firstOpenAfter(after);
        int to = firstOpenAfter(asOf.minus(timeframe.length()));
        return from < to ? List.copyOf(bars.subList(from, to)) : List.of();
    }

    /// Index of the first bar that opened after `instant`.
    private int firstOpenAfter(Instant instant) {
        int low = 0;
        int high = bars.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bars.get(middle).openTime().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
